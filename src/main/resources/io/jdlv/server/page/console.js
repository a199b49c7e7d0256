// Commands as they are typed at the prompt, with history and completion.

import { byId, fill, make } from "/dom.js";

export class Console {
  #call;
  #history = JSON.parse(sessionStorage.getItem("history") ?? "[]");
  #at = this.#history.length;

  /** `call(method, params)` asks the server. */
  constructor(call) {
    this.#call = call;
    byId("console-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const line = byId("line").value;
      byId("line").value = "";
      this.#offer([]);
      this.run(line);
    });
    byId("line").addEventListener("keydown", (event) => this.#key(event));
  }

  say(text, kind = "") {
    const output = byId("output");
    output.append(make("pre", { class: kind }, text));
    while (output.childElementCount > 2000) output.firstElementChild.remove();
    output.scrollTop = output.scrollHeight;
  }

  async run(line) {
    if (line.trim() && line !== this.#history.at(-1)) {
      this.#history = [...this.#history, line].slice(-200);
      // a page that is loaded again remembers what was typed in it
      sessionStorage.setItem("history", JSON.stringify(this.#history));
    }
    this.#at = this.#history.length;
    this.say(`(dlv) ${line}`, "typed");
    try {
      this.#show((await this.#call("execute", { line })).results);
    } catch (failure) {
      this.#show(failure.data?.results ?? []);
      this.say(`Command failed: ${failure.message}`, "error");
    }
  }

  #show(results) {
    const text = results.map((result) => result.text).join("");
    if (text) this.say(text.replace(/\n$/, ""));
  }

  #key(event) {
    const input = byId("line");
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      this.#at = Math.max(0, Math.min(this.#history.length, this.#at + (event.key === "ArrowUp" ? -1 : 1)));
      input.value = this.#history[this.#at] ?? "";
    } else if (event.key === "Tab" && !event.shiftKey && input.value) {
      event.preventDefault();
      this.#complete(input);
    } else if (event.key === "Escape") {
      this.#offer([]);
    }
  }

  async #complete(input) {
    const line = input.value.slice(0, input.selectionStart);
    const rest = input.value.slice(input.selectionStart);
    const { start, values } = await this.#call("complete", { line }).catch(() => ({ start: 0, values: [] }));
    if (!values.length || input.value !== line + rest) return;
    let common = values[0];
    for (const value of values) while (!value.startsWith(common)) common = common.slice(0, -1);
    const done = line.slice(0, start) + (common.length > line.length - start ? common : line.slice(start)) + (values.length === 1 && start === 0 ? " " : "");
    input.value = done + rest;
    input.setSelectionRange(done.length, done.length);
    this.#offer(values.length > 1 ? values : []);
  }

  #offer(values) {
    const shown = values.slice(0, 50).map((value) => make("li", {}, value));
    if (values.length > 50) shown.push(make("li", { class: "none" }, `and ${values.length - 50} more`));
    fill(byId("offers"), ...shown);
  }
}
