// The keyboard, as in a debugger.

import { byId } from "/dom.js";

const RUNNING = { F5: "continue", F10: "next", F11: "step", "Shift+F11": "stepout", F6: "halt" };
const LISTS = "#frames, #breakpoint-list, #goroutine-list, .tree";

/** `toggle()` sets or clears a breakpoint where the cursor stands. */
export function listenToKeys(toggle) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const button = RUNNING[(event.shiftKey ? "Shift+" : "") + event.key];
    if (button) {
      event.preventDefault();
      if (!byId(button).disabled) byId(button).click();
    } else if (event.key === "F9") {
      event.preventDefault();
      toggle();
    } else if (event.key.startsWith("Arrow")) {
      walk(event);
    }
  });
}

/** Up and down go along a list, right opens what can be opened, left closes it. */
function walk(event) {
  const at = document.activeElement;
  const list = at?.closest(LISTS);
  if (!list || at.matches("input, select")) return;
  const stops = [...list.querySelectorAll("summary, button")].filter((each) => each.offsetParent);
  const here = stops.indexOf(at);
  const details = at.matches("summary") ? at.parentElement : null;
  switch (event.key) {
    case "ArrowDown": stops[here + 1]?.focus(); break;
    case "ArrowUp": stops[here - 1]?.focus(); break;
    case "ArrowRight": if (details) details.open = true; break;
    case "ArrowLeft":
      if (details?.open) details.open = false;
      else at.parentElement.parentElement.closest("details")?.querySelector("summary").focus();
      break;
  }
  event.preventDefault();
}
