// Go values as a tree that is read as far as it is opened; what differs from the stop before is marked.

import { fill, hex, make, shortName } from "/dom.js";

// reflect.Kind, as Delve sends it
const [ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRING, STRUCT] = [17, 18, 19, 20, 21, 22, 23, 24, 25];

/** How much of a text stands on the line of its name. */
const SHORT = 200;
/** How many elements are read at a time. */
const MORE = 100;
const MOST_REMEMBERED = 50000;

function text(value) {
  const more = Number(value.len) - new TextEncoder().encode(value.value).length;
  return JSON.stringify(value.value) + (more > 0 ? ` and ${more} bytes more` : "");
}

/** One line that says what a value is. */
export function summary(value) {
  if (value.unreadable) return `(unreadable ${value.unreadable})`;
  const type = shortName(value.type);
  switch (value.kind) {
    case STRING: return isLong(value) ? `${JSON.stringify(value.value.slice(0, SHORT))}… ${value.len} bytes` : text(value);
    case STRUCT: return type;
    case ARRAY: return `${type} of ${value.len}`;
    case SLICE: return value.base === 0 ? `${type} nil` : `${type} len ${value.len}, cap ${value.cap}`;
    case MAP: return value.base === 0 ? `${type} nil` : `${type} of ${value.len}`;
    case CHAN: return value.base === 0 ? `${type} nil` : `${type} ${value.len} of ${value.cap}`;
    case FUNC: return value.value ? shortName(value.value) : "nil";
    case POINTER: return value.children.length && value.children[0].addr !== 0 ? `${type} ${hex(value.children[0].addr)}` : `${type} nil`;
    case INTERFACE: return value.children.length && value.children[0].kind !== 0 ? `${type}(${summary(value.children[0])})` : `${type} nil`;
    default: return value.value;
  }
}

const isLong = (value) => value.value.length > SHORT;

const hasInside = (value) => !value.unreadable && (
  value.kind === STRING ? isLong(value) : [STRUCT, ARRAY, SLICE, MAP].includes(value.kind) ? Number(value.len) > 0
    : value.kind === POINTER ? value.children.length > 0 && value.children[0].addr !== 0
      : value.kind === INTERFACE && value.children.length > 0 && value.children[0].kind !== 0);

/** How a value is asked for again: by its type and its address. */
const expressionOf = (value) => `*(*"${value.type}")(${hex(value.addr)})`;

/** The parts of a value; `from` is the number of the first element. */
function inside(value, from = 0) {
  if (value.kind === MAP) {
    const entries = [];
    for (let i = 0; i + 1 < value.children.length; i += 2) {
      entries.push([summary(value.children[i]), value.children[i + 1]]);
    }
    return entries;
  }
  if (value.kind === POINTER || value.kind === INTERFACE) return value.children.map((child) => ["*", child]);
  if (value.kind === STRUCT) return value.children.map((child) => [child.name, child]);
  return value.children.map((child, i) => [`[${from + i}]`, child]);
}

export class ValueTree {
  #element;
  #evaluate;
  #before = new Map();
  #now = new Map();
  #open = new Set();
  #place = "";

  /** `evaluate(expression)` reads a value. */
  constructor(element, evaluate) {
    this.#element = element;
    this.#evaluate = evaluate;
  }

  /** The target has run: what is shown from here on is marked where it differs from what was shown before. */
  moved() {
    // a frame that was not looked at keeps what was seen of it last, within limits
    this.#before = this.#before.size > MOST_REMEMBERED ? this.#now : new Map([...this.#before, ...this.#now]);
    this.#now = new Map();
  }

  /**
   * Shows values; each entry is `[name, value]`, or `[name, Error]` for one that cannot be read. `place` says where they are
   * looked at: values of another are not compared with these.
   */
  show(place, entries, extra = () => []) {
    this.#place = place;
    fill(this.#element, ...entries.map(([name, value]) => this.#node(name, value, name, extra(name))));
    if (!entries.length) fill(this.#element, make("p", { class: "none" }, "Nothing here."));
  }

  #node(name, value, path, extra = []) {
    if (value instanceof Error) {
      return make("div", { class: "value", role: "treeitem" }, make("span", { class: "name" }, name), " ", make("span", { class: "error" }, value.message), ...extra);
    }
    const short = summary(value);
    const known = `${this.#place} ${path}`;
    this.#now.set(known, short);
    const changed = this.#before.has(known) && this.#before.get(known) !== short;
    const line = [make("span", { class: "name" }, name), " = ", make("span", { class: changed ? "changed" : "", title: value.type }, short), ...extra];
    if (!hasInside(value)) return make("div", { class: "value", role: "treeitem" }, ...line);

    const children = make("div", { class: "inside", role: "group" });
    const details = make("details", { class: "value", role: "treeitem", open: this.#open.has(path) }, make("summary", {}, ...line), children);
    const read = async () => {
      if (value.kind === STRING) {
        fill(children, make("pre", {}, text(value)));
        return;
      }
      try {
        // a pointer is opened to what a struct behind it holds
        let whole = value.kind === POINTER && value.children[0].kind === STRUCT ? value.children[0] : value;
        if (whole.onlyAddr || inside(whole).length === 0 || inside(whole).some(([, child]) => child.onlyAddr)) {
          whole = await this.#evaluate(expressionOf(whole));
        }
        const parts = inside(whole);
        fill(children, ...parts.map(([part, child]) => this.#node(part, child, `${path}/${part}`)));
        if ([ARRAY, SLICE, MAP].includes(whole.kind)) this.#offerMore(children, whole, parts.length, path);
      } catch (failure) {
        fill(children, make("p", { class: "error" }, failure.message));
      }
    };
    details.addEventListener("toggle", () => {
      if (details.open) {
        this.#open.add(path);
        read();
      } else {
        this.#open.delete(path);
      }
    });
    if (details.open) read();
    return details;
  }

  /** A button for the elements behind the first `from`. */
  #offerMore(children, whole, from, path) {
    const left = Number(whole.len) - from;
    if (left <= 0) return;
    const button = make("button", { class: "more" }, `${left} more`);
    button.addEventListener("click", async () => {
      button.remove();
      try {
        const until = whole.kind === MAP ? "" : Math.min(from + MORE, Number(whole.len));
        const parts = inside(await this.#evaluate(`(${expressionOf(whole)})[${from}:${until}]`), from);
        children.append(...parts.map(([part, child]) => this.#node(part, child, `${path}/${part}`)));
        if (parts.length) this.#offerMore(children, whole, from + parts.length, path);
      } catch (failure) {
        children.append(make("p", { class: "error" }, failure.message));
      }
    });
    children.append(button);
  }
}
