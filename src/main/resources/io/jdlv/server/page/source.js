// A source file with its lines, breakpoints, and the line where the target stands.

import { baseName, byId, fill, make } from "/dom.js";

export class SourceView {
  #read;
  #toggle;
  #files = new Map();
  #file = "";
  #line = 0;
  #breakpoints = [];

  /** `read(file)` gives `{lines, stale}`; `toggle(file, line)` sets or clears a breakpoint. */
  constructor(read, toggle) {
    this.#read = read;
    this.#toggle = toggle;
    byId("lines").addEventListener("click", (event) => {
      const number = event.target.closest(".number");
      if (number) this.#toggle(this.#file, Number(number.dataset.line));
    });
  }

  get file() {
    return this.#file;
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
        const { lines, stale } = this.#files.get(file);
        fill(byId("lines"), ...(stale ? [make("p", { class: "error" }, "This file is newer than the program.")] : []),
          ...lines.map((text, i) => make("div", { class: "line", id: `L${i + 1}` },
            make("button", { class: "number", "data-line": String(i + 1), tabIndex: -1, "aria-label": `Breakpoint at line ${i + 1}` }, String(i + 1)),
            make("span", { class: "text" }, text))));
      } catch (failure) {
        fill(byId("lines"), make("p", { class: "none" }, failure.message));
      }
    }
    this.#mark();
    document.getElementById(`L${line}`)?.scrollIntoView({ block: "center" });
  }

  /** The program was built anew. */
  forget() {
    this.#files.clear();
    this.#file = "";
  }

  setBreakpoints(breakpoints) {
    this.#breakpoints = breakpoints;
    this.#mark();
  }

  #mark() {
    for (const line of byId("lines").querySelectorAll(".line")) {
      const number = Number(line.id.slice(1));
      line.classList.toggle("current", number === this.#line);
      line.classList.toggle("broken", this.#breakpoints.some((b) => b.file === this.#file && b.line === number));
    }
  }
}
