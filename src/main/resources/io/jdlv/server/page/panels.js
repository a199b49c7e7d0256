// What plugins show: lists of records as tables that can be filtered, everything else as the text of its command.

import { fill, make, shortName } from "/dom.js";

const MOST_ROWS = 5000;

export class Panel {
  #view = make("div", { class: "scroll code" });
  #read;

  /** `read()` gives the results of the panel's command; `before` is what it stands before. */
  constructor(title, read, before) {
    this.#read = read;
    this.button = make("button", {}, "Read");
    before.before(make("section", { "data-tab": title }, make("h2", {}, title, " ", this.button), this.#view));
  }

  async read() {
    const results = await this.#read();
    fill(this.#view, ...results.flatMap(shown));
    this.#view.classList.remove("stale");
  }

  /** The target has moved since. */
  age() {
    this.#view.classList.add("stale");
  }
}

function shown({ data, text }) {
  const rows = Object.values(data).flatMap((member) => [member, ...Object.values(member ?? {})]).find(isTable);
  return rows ? table(rows) : [make("pre", {}, text)];
}

/** Records with nothing in them that a cell could not show. */
const isTable = (value) => Array.isArray(value) && value.length > 3 && value.every(isRow);
const isRow = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && Object.values(value).every(isCell);
const isCell = (value) => ["string", "number", "boolean"].includes(typeof value) || (Array.isArray(value) && value.every((each) => typeof each === "string"));
const cell = (value) => (Array.isArray(value) ? value.join(" ") : String(value ?? ""));
/** Functions are without the directories of their packages, and addresses of pages as they are. */
const inTable = (text) => (text.includes("://") ? text : shortName(text));

function table(rows) {
  const names = [...new Set(rows.flatMap(Object.keys))].filter((name) => rows.some((row) => cell(row[name]) !== ""));
  const body = make("tbody", {});
  const count = make("small", {});
  const filter = make("input", { type: "search", placeholder: "Filter", "aria-label": "Filter", autocomplete: "off", spellcheck: false });
  const draw = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/);
    const chosen = rows.filter((row) => {
      const text = names.map((name) => cell(row[name])).join(" ").toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    count.textContent = `${chosen.length} of ${rows.length}`;
    fill(body, ...chosen.slice(0, MOST_ROWS).map((row) => make("tr", {}, ...names.map((name) => make("td", { title: cell(row[name]) }, inTable(cell(row[name])))))));
  };
  filter.addEventListener("input", draw);
  draw();
  return [
    make("form", { onsubmit: (event) => event.preventDefault() }, filter, count),
    make("table", {}, make("thead", {}, make("tr", {}, ...names.map((name) => make("th", {}, name)))), body),
  ];
}
