// Elements from data. What comes from the target is only ever text.

export const byId = (id) => document.getElementById(id);

/** An element with properties, and with children that are elements or texts. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.map(visible));
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren(...children.map(visible));
}

/** Control and direction-changing characters are shown and do not act. */
function visible(child) {
  if (typeof child !== "string") return child;
  return child.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** The part of a path that is shown where there is little room. */
export const baseName = (path) => path.slice(path.lastIndexOf("/") + 1);

/** A list that is filled as far as it is looked at: `draw(item)` makes an element, and a button at the end makes more. */
export function fillSlowly(element, items, draw, step = 200) {
  element.replaceChildren();
  const more = (from) => {
    element.append(...items.slice(from, from + step).map(draw));
    const left = items.length - from - step;
    if (left <= 0) return;
    const button = make("button", { class: "more", onclick: () => {
      button.remove();
      more(from + step);
    } }, `${left} more`);
    element.append(button);
  };
  more(0);
}

/** A function's or type's name without the directories of its packages. */
export const shortName = (name) => name.replace(/(?:[\w.~-]+\/)+/g, "");

export const hex = (number) => "0x" + BigInt(number).toString(16);
