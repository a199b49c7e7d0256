// A source file with its lines, breakpoints, the line where the target stands, and a cursor for the keyboard.

import { baseName, byId, fill, make } from "/dom.js";

export class SourceView {
  #read;
  #toggle;
  #files = new Map();
  #file = "";
  #line = 0;
  #cursor = 0;
  #breakpoints = [];

  /** `read(file)` gives `{lines, stale}`; `toggle(file, line)` sets or clears a breakpoint. */
  constructor(read, toggle) {
    this.#read = read;
    this.#toggle = toggle;
    byId("lines").addEventListener("click", (event) => {
      const line = event.target.closest(".line");
      if (!line) return;
      this.#moveTo(Number(line.id.slice(1)));
      if (event.target.closest(".number")) this.toggleHere();
    });
    byId("lines").addEventListener("keydown", (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!by || !this.#cursor) return;
      event.preventDefault();
      this.#moveTo(this.#cursor + by);
    });
  }

  /** Shows a file; `line` is marked and moved to, 0 for none. */
  async show(file, line) {
    this.#line = line;
    if (file !== this.#file) {
      this.#file = file;
      byId("file").textContent = baseName(file);
      byId("file").title = file;
      try {
        if (!this.#files.has(file)) this.#files.set(file, await this.#read(file));
        // another file may have been asked for meanwhile
        if (file !== this.#file) return;
        const { lines, stale } = this.#files.get(file);
        fill(byId("lines"), ...(stale ? [make("p", { class: "error" }, "This file is newer than the program.")] : []),
          ...lines.map((text, i) => make("div", { class: "line", id: `L${i + 1}` },
            make("button", { class: "number", tabIndex: -1, "aria-label": `Breakpoint at line ${i + 1}` }, String(i + 1)),
            make("span", { class: "text" }, text))));
      } catch (failure) {
        fill(byId("lines"), make("p", { class: "none" }, failure.message));
      }
    }
    this.#mark();
    this.#moveTo(this.#line || 1);
    document.getElementById(`L${this.#line}`)?.scrollIntoView({ block: "center" });
  }

  /** The target stands nowhere. */
  leave() {
    this.#line = 0;
    this.#mark();
  }

  setBreakpoints(breakpoints) {
    this.#breakpoints = breakpoints;
    this.#mark();
  }

  toggleHere() {
    if (this.#cursor) this.#toggle(this.#file, this.#cursor);
  }

  #moveTo(line) {
    const there = document.getElementById(`L${line}`);
    if (!there) return;
    document.getElementById(`L${this.#cursor}`)?.classList.remove("cursor");
    this.#cursor = line;
    there.classList.add("cursor");
    there.scrollIntoView({ block: "nearest" });
  }

  #mark() {
    const broken = new Set(this.#breakpoints.filter((each) => each.file === this.#file).map((each) => each.line));
    for (const line of byId("lines").querySelectorAll(".line")) {
      const number = Number(line.id.slice(1));
      line.classList.toggle("current", number === this.#line);
      line.classList.toggle("broken", broken.has(number));
    }
  }
}
