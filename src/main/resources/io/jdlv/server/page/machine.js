// Instructions and memory.

import { baseName, byId, fill, hex, make } from "/dom.js";

const view = () => byId("machine-view");

export function showMemory(address, bytes) {
  const raw = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
  const rows = [];
  for (let i = 0; i < raw.length; i += 16) {
    const part = [...raw.slice(i, i + 16)];
    const digits = part.map((b) => b.toString(16).padStart(2, "0")).join(" ");
    const signs = part.map((b) => (b >= 32 && b < 127 ? String.fromCharCode(b) : ".")).join("");
    rows.push(make("div", { class: "cells" }, `${hex(BigInt(address) + BigInt(i))}  ${digits}  ${signs}`));
  }
  fill(view(), ...rows);
}

/** A heading for each line of source, and under it its instructions. */
export function showInstructions(instructions) {
  const rows = [];
  let last = "";
  for (const { Loc: { file, line, pc }, Text: text, AtPC: here, Breakpoint: broken } of instructions) {
    const place = `${baseName(file)}:${line}`;
    if (place !== last) rows.push(make("div", { class: "heading" }, place));
    last = place;
    rows.push(make("div", { class: "cells" + (here ? " current" : "") }, `${here ? "=>" : broken ? " *" : "  "} ${hex(pc)}  ${text}`));
  }
  fill(view(), ...rows);
  view().querySelector(".current")?.scrollIntoView({ block: "center" });
}
