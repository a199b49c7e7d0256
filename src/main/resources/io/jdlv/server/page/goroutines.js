// Goroutines, gathered by where they are.

import { baseName, byId, fill, fillSlowly, make, shortName } from "/dom.js";

const MOST = 10000;

export class Goroutines {
  #call;
  #choose;

  /** `choose(id)` makes a goroutine the current one. */
  constructor(call, choose) {
    this.#call = call;
    this.#choose = choose;
  }

  async read(current) {
    const groups = new Map();
    let next = 0;
    let count = 0;
    do {
      const page = await this.#call("goroutines", { start: next, count: 1000 });
      for (const each of page.goroutines) {
        const where = each.userCurrentLoc;
        const key = `${shortName(where.function?.name ?? "?")} ${baseName(where.file)}:${where.line}`;
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(each);
        count++;
      }
      next = page.next;
    } while (next > 0 && count < MOST);
    const largestFirst = [...groups].sort(([, a], [, b]) => b.length - a.length);
    fill(byId("goroutine-list"), ...largestFirst.map(([key, members]) => this.#group(key, members, current)));
    if (next > 0) byId("goroutine-list").append(make("p", { class: "none" }, `These are the first ${count}: goroutines shows all in the console.`));
  }

  #group(key, members, current) {
    const inside = make("div", {});
    const details = make("details", {}, make("summary", {}, `${members.length} at ${key}`), inside);
    const draw = () => fillSlowly(inside, members, (each) => make("button", {
      class: "row" + (each.id === current ? " current" : ""),
      onclick: (event) => {
        for (const row of byId("goroutine-list").querySelectorAll(".current")) row.classList.remove("current");
        event.currentTarget.classList.add("current");
        this.#choose(each.id);
      },
    }, `Goroutine ${each.id}`, make("small", {}, labels(each))));
    details.addEventListener("toggle", () => details.open && !inside.childElementCount && draw());
    details.open = members.length === 1 || members.some((each) => each.id === current);
    return details;
  }
}

const labels = ({ labels: named }) => Object.entries(named ?? {}).map(([name, value]) => ` ${name}: ${value}`).join(",");
