// Go values as a tree that is read as far as it is opened; what differs from the stop before is marked.

import { fill, hex, make, shortName } from "/dom.js";

// reflect.Kind, as Delve sends it
const [ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRING, STRUCT] = [17, 18, 19, 20, 21, 22, 23, 24, 25];

/** One line that says what a value is. */
export function summary(value) {
  if (value.unreadable) return `(unreadable ${value.unreadable})`;
  const type = shortName(value.type);
  switch (value.kind) {
    case STRING: {
      const more = Number(value.len) - new TextEncoder().encode(value.value).length;
      return JSON.stringify(value.value) + (more > 0 ? ` and ${more} bytes more` : "");
    }
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

const hasInside = (value) => !value.unreadable && (
  [STRUCT, ARRAY, SLICE, MAP].includes(value.kind) ? Number(value.len) > 0
    : value.kind === POINTER ? value.children.length > 0 && value.children[0].addr !== 0
      : value.kind === INTERFACE && value.children.length > 0 && value.children[0].kind !== 0);

/** How a value is asked for again: by its type and its address. */
const expressionOf = (value) => `*(*"${value.type}")(${hex(value.addr)})`;

function inside(value) {
  if (value.kind === MAP) {
    const entries = [];
    for (let i = 0; i + 1 < value.children.length; i += 2) {
      entries.push([summary(value.children[i]), value.children[i + 1]]);
    }
    return entries;
  }
  if (value.kind === POINTER || value.kind === INTERFACE) return value.children.map((child) => ["*", child]);
  if (value.kind === STRUCT) return value.children.map((child) => [child.name, child]);
  return value.children.map((child, i) => [`[${i}]`, child]);
}

export class ValueTree {
  #element;
  #evaluate;
  #before = new Map();
  #now = new Map();
  #open = new Set();

  /** `evaluate(expression)` reads a value. */
  constructor(element, evaluate) {
    this.#element = element;
    this.#evaluate = evaluate;
  }

  /** Shows values; each entry is `[name, value]`, or `[name, Error]` for one that cannot be read. */
  show(entries, extra = () => []) {
    this.#before = this.#now;
    this.#now = new Map();
    fill(this.#element, ...entries.map(([name, value]) => this.#node(name, value, name, extra(name))));
    if (!entries.length) fill(this.#element, make("p", { class: "none" }, "Nothing here."));
  }

  #node(name, value, path, extra = []) {
    if (value instanceof Error) {
      return make("div", { class: "value", role: "treeitem" }, make("span", { class: "name" }, name), " ", make("span", { class: "error" }, value.message), ...extra);
    }
    const text = summary(value);
    this.#now.set(path, text);
    const changed = this.#before.has(path) && this.#before.get(path) !== text;
    const line = [make("span", { class: "name" }, name), " = ", make("span", { class: changed ? "changed" : "", title: value.type }, text), ...extra];
    if (!hasInside(value)) return make("div", { class: "value", role: "treeitem" }, ...line);

    const children = make("div", { class: "inside", role: "group" });
    const details = make("details", { class: "value", role: "treeitem", open: this.#open.has(path) }, make("summary", {}, ...line), children);
    const read = async () => {
      try {
        let whole = value;
        if (whole.onlyAddr || inside(whole).length === 0 || inside(whole).some(([, child]) => child.onlyAddr)) {
          whole = await this.#evaluate(expressionOf(value));
        }
        const parts = inside(whole);
        fill(children, ...parts.map(([part, child]) => this.#node(part, child, `${path}/${part}`)));
        const loaded = parts.length;
        if (loaded < Number(whole.len) && [ARRAY, SLICE, MAP].includes(whole.kind)) {
          children.append(make("p", { class: "none" }, `${Number(whole.len) - loaded} more: print shows them in the console.`));
        }
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
}
