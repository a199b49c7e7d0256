// The page: one client of the session, beside the terminal and other pages.

import { baseName, byId, fill, hex, make, shortName } from "/dom.js";
import { Console } from "/console.js";
import { Rpc } from "/rpc.js";
import { SourceView } from "/source.js";
import { ValueTree } from "/values.js";

const RESUMES = ["continue", "next", "step", "stepout"];
const KEYS = { F5: "continue", F10: "next", F11: "step", "Shift+F11": "stepout", F6: "halt" };

let rpc;
let guest = false;
let name = "";
let goroutine = -1;
let frame = 0;
let breakpoints = [];
const watched = [];

const call = (method, params) => rpc.call(method, params);
const evaluate = (expression) => call("evaluate", { expression, goroutine, frame });
const commands = new Console(call);
const source = new SourceView((file) => call("source", { file }), toggleBreakpoint);
const variables = new ValueTree(byId("locals"), evaluate);
const watches = new ValueTree(byId("watches"), evaluate);

/** Runs what may fail; a failure is one sentence in the status line. */
async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    say(failure.message, true);
    return undefined;
  }
}

function say(text, bad = false) {
  byId("status").textContent = text;
  byId("status").classList.toggle("error", bad);
}

async function start() {
  const token = location.hash.slice(1) || sessionStorage.getItem("key") || "";
  // the token has done its work: it stays neither in the address bar nor in the history
  history.replaceState(null, "", location.pathname);
  if (!token) {
    say("This page needs the address that jdlv showed, with its token: ask there for another with share.", true);
    return;
  }
  const address = await (await fetch("/endpoint")).text();
  rpc = await Rpc.connect(address, notified, () => {
    setRunning(false);
    document.body.classList.add("ended");
    say("The session has ended.", true);
  });
  const entered = await call("authenticate", { token });
  sessionStorage.setItem("key", entered.key);
  name = entered.name;
  guest = entered.role === "guest";
  document.body.classList.toggle("guest", guest);
  const state = await call("state");
  setRunning(state.Running);
  if (!state.Running) {
    await Promise.all([stopped(state), readBreakpoints(), readFiles(), readPanels()]);
  }
}

function notified(method, params) {
  switch (method) {
    case "resumed":
      setRunning(true);
      break;
    case "stopped":
      setRunning(false);
      attempt(() => stopped(params.state));
      break;
    case "breakpoints":
      showBreakpoints(params.breakpoints);
      break;
    case "output":
      commands.say(params.text.replace(/\n$/, ""), "program");
      break;
    case "executed":
      if (params.by !== name) commands.say(`${params.by}: ${params.line}`, "other");
      break;
    case "connection":
      say(params.reason, true);
      break;
  }
}

function setRunning(now) {
  document.body.classList.toggle("running", now);
  for (const id of RESUMES) byId(id).disabled = now || guest;
  byId("halt").disabled = !now || guest;
  if (now) say("The target runs.");
}

async function stopped(state) {
  if (state.exited) {
    say(`The target has ended with status ${state.exitStatus}.`);
    return;
  }
  goroutine = state.currentGoroutine?.id ?? -1;
  frame = 0;
  const thread = state.currentThread;
  say(thread ? `Stopped in ${shortName(thread.function?.name ?? "?")} at ${baseName(thread.file)}:${thread.line}` : "Stopped.");
  await showStack();
}

async function showStack() {
  const frames = await call("stack", { goroutine });
  fill(byId("frames"), ...frames.map((each, i) => make("button", {
    class: "row" + (i === frame ? " current" : ""),
    onclick: () => attempt(() => selectFrame(i, frames)),
  }, `${i}  ${shortName(each.function?.name ?? "?")}`, make("small", {}, ` ${baseName(each.file)}:${each.line}`))));
  await selectFrame(frame, frames);
}

async function selectFrame(number, frames) {
  frame = number;
  [...byId("frames").children].forEach((row, i) => row.classList.toggle("current", i === number));
  const at = frames[number];
  if (!at) return;
  await Promise.all([at.file ? source.show(at.file, at.line) : undefined, showVariables(), showWatches()]);
}

async function showVariables() {
  const { arguments: args, locals } = await call("variables", { goroutine, frame });
  variables.show([...args, ...locals].map((value) => [value.name, value]));
}

async function showWatches() {
  const values = await Promise.all(watched.map((expression) => evaluate(expression).catch((failure) => failure)));
  watches.show(watched.map((expression, i) => [expression, values[i]]), (expression) => [make("button", {
    class: "remove",
    title: "Watch it no longer",
    onclick: (event) => {
      event.preventDefault();
      watched.splice(watched.indexOf(expression), 1);
      attempt(showWatches);
    },
  }, "×")]);
}

async function readBreakpoints() {
  showBreakpoints(await call("breakpoints"));
}

function showBreakpoints(list) {
  breakpoints = list;
  source.setBreakpoints(list);
  fill(byId("breakpoint-list"), ...list.map((each) => make("div", { class: "row" },
    make("button", { class: "place", onclick: () => attempt(() => source.show(each.file, each.line)) },
      `${each.name || each.id}  ${each.functionName ? shortName(each.functionName) : each.watchExpr ?? ""}`,
      make("small", {}, ` ${baseName(each.file)}:${each.line}${each.Cond ? ` if ${each.Cond}` : ""}`)),
    ...(guest ? [] : [make("button", { class: "remove", title: "Delete the breakpoint", onclick: () => attempt(() => call("clearBreakpoint", { id: each.id })) }, "×")]))));
}

async function toggleBreakpoint(file, line) {
  if (guest) return;
  const there = breakpoints.find((each) => each.file === file && each.line === line);
  await attempt(() => (there ? call("clearBreakpoint", { id: there.id }) : call("setBreakpoint", { location: `${file}:${line}` })));
}

async function readFiles() {
  const files = await call("sources");
  fill(byId("files"), make("option", { value: "" }, "Other file"), ...files.map((file) => make("option", { value: file }, file)));
}

async function readGoroutines() {
  const groups = new Map();
  let next = 0;
  let count = 0;
  do {
    const page = await call("goroutines", { start: next, count: 1000 });
    for (const each of page.goroutines) {
      const where = each.userCurrentLoc;
      const key = `${shortName(where.function?.name ?? "?")} ${baseName(where.file)}:${where.line}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
      count++;
    }
    next = page.next;
  } while (next > 0 && count < 10000);
  const largestFirst = [...groups].sort(([, a], [, b]) => b.length - a.length);
  fill(byId("goroutine-list"), ...largestFirst.map(([key, members]) => make("details", { open: members.length === 1 },
    make("summary", {}, `${members.length} at ${key}`),
    ...members.slice(0, 200).map((each) => make("button", {
      class: "row" + (each.id === goroutine ? " current" : ""),
      onclick: () => attempt(async () => {
        goroutine = each.id;
        frame = 0;
        await showStack();
      }),
    }, `Goroutine ${each.id}`)))));
}

async function showMemory() {
  const { address, bytes } = await call("memory", { address: byId("memory-address").value.trim(), length: 256 });
  const raw = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
  const rows = [];
  for (let i = 0; i < raw.length; i += 16) {
    const part = [...raw.slice(i, i + 16)];
    rows.push(make("pre", {}, `${hex(BigInt(address) + BigInt(i))}  ${part.map((b) => b.toString(16).padStart(2, "0")).join(" ")}  ${part.map((b) => (b >= 32 && b < 127 ? String.fromCharCode(b) : ".")).join("")}`));
  }
  fill(byId("machine-view"), ...rows);
}

async function showInstructions() {
  const instructions = await call("disassemble");
  fill(byId("machine-view"), ...instructions.map((each) => make("pre", { class: each.AtPC ? "current" : "" },
    `${each.AtPC ? "=>" : "  "} ${baseName(each.Loc.file)}:${each.Loc.line}\t${hex(each.Loc.pc)}\t${each.Text}`)));
  byId("machine-view").querySelector(".current")?.scrollIntoView({ block: "center" });
}

async function readPanels() {
  for (const { title, line } of guest ? [] : await call("panels")) {
    const view = make("div", { class: "scroll code" });
    const read = () => attempt(async () => {
      const { results } = await call("execute", { line });
      fill(view, ...results.map((result) => make("pre", {}, result.text)));
    });
    byId("console").before(make("section", { "data-tab": title }, make("h2", {}, title, " ", make("button", { onclick: read }, "Read")), view));
  }
  makeTabs();
}

/** Where there is little room one part is shown at a time. */
function makeTabs() {
  const sections = [...document.querySelectorAll("main > section")];
  const select = (section) => {
    sections.forEach((each) => each.classList.toggle("shown", each === section));
    [...byId("tabs").children].forEach((tab, i) => tab.setAttribute("aria-selected", String(sections[i] === section)));
  };
  fill(byId("tabs"), ...sections.map((section) => make("button", { role: "tab", onclick: () => select(section) }, section.dataset.tab)));
  select(sections.find((section) => section.classList.contains("shown")) ?? sections[0]);
}

for (const how of RESUMES) byId(how).addEventListener("click", () => attempt(() => call("resume", { how })));
byId("halt").addEventListener("click", () => attempt(() => call("halt")));
byId("files").addEventListener("change", ({ target }) => target.value && attempt(() => source.show(target.value, 0)));
byId("more-goroutines").addEventListener("click", () => attempt(readGoroutines));
byId("disassemble").addEventListener("click", () => attempt(showInstructions));

function onSubmit(form, work) {
  byId(form).addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(work);
  });
}

onSubmit("memory-form", showMemory);
onSubmit("breakpoint-form", async () => {
  await call("setBreakpoint", { location: byId("breakpoint-location").value.trim() });
  byId("breakpoint-location").value = "";
});
onSubmit("watch-form", async () => {
  const expression = byId("watch-expression").value.trim();
  if (expression && !watched.includes(expression)) watched.push(expression);
  byId("watch-expression").value = "";
  await showWatches();
});

document.addEventListener("keydown", (event) => {
  const id = KEYS[(event.shiftKey ? "Shift+" : "") + event.key];
  if (!id || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (!byId(id).disabled) byId(id).click();
});

makeTabs();
setRunning(true);
say("Connecting.");
attempt(start);
