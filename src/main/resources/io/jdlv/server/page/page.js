// The page: one client of the session, beside the terminal and other pages.

import { baseName, byId, fill, make, shortName } from "/dom.js";
import { Console } from "/console.js";
import { Goroutines } from "/goroutines.js";
import { listenToKeys } from "/keys.js";
import { showInstructions, showMemory } from "/machine.js";
import { Panel } from "/panels.js";
import { Rpc } from "/rpc.js";
import { SourceView } from "/source.js";
import { ValueTree } from "/values.js";

const RESUMES = ["continue", "next", "step", "stepout"];

let rpc;
let guest = false;
let name = "";
let goroutine = -1;
let frame = 0;
let stops = 0;
let breakpoints = [];
let panels = [];
let ready = false;
let watched = JSON.parse(sessionStorage.getItem("watched") ?? "[]");

const call = (method, params) => rpc.call(method, params);
const evaluate = (expression) => call("evaluate", { expression, goroutine, frame });
const commands = new Console(call);
const source = new SourceView((file) => call("source", { file }), toggleBreakpoint);
const variables = new ValueTree(byId("locals"), evaluate);
const watches = new ValueTree(byId("watches"), evaluate);
const goroutines = new Goroutines(call, (id) => attempt(() => {
  goroutine = id;
  frame = 0;
  return showStack();
}));

/** Runs what may fail; a failure is one sentence in the status line. */
async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    if (!document.body.classList.contains("ended")) say(failure.message, true);
    return undefined;
  }
}

function say(text, bad = false) {
  byId("status").textContent = text;
  byId("status").classList.toggle("error", bad);
}

/** Shows who this is: with the address's token, or with the key that was got for one before. */
async function enter() {
  const token = location.hash.slice(1);
  const key = sessionStorage.getItem("key");
  // the token has done its work: it stays neither in the address bar nor in the history
  history.replaceState(null, "", location.pathname);
  if (!token && !key) throw new Error("This page needs the address that jdlv showed, with its token: ask there for another with share.");
  rpc = await Rpc.connect(await (await fetch("/endpoint")).text(), notified, () => end("The connection to jdlv has ended."));
  if (!token) return call("authenticate", { token: key });
  return call("authenticate", { token }).catch((failure) => {
    // the same address once more, in the page that it opened
    if (key) return call("authenticate", { token: key });
    throw failure;
  });
}

async function start() {
  const entered = await enter();
  sessionStorage.setItem("key", entered.key);
  name = entered.name;
  guest = entered.role === "guest";
  document.body.classList.toggle("guest", guest);
  const state = await call("state");
  setRunning(state.Running);
  if (!state.Running) await stopped(state);
}

/** What holds for the whole session, read when the target first stands still. */
async function prepare() {
  if (ready) return;
  ready = true;
  await Promise.all([readBreakpoints(), readFiles(), readPanels()]);
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
      end(params.reason);
      break;
  }
}

/** Nothing works any more; the first reason is the one that says most. */
function end(reason) {
  if (document.body.classList.contains("ended")) return;
  document.body.classList.add("ended");
  document.body.classList.remove("running");
  for (const control of document.querySelectorAll("button:not([role=tab]), input")) control.disabled = true;
  say(`${reason.replace(/\.?$/, ".")} What you see is what was known before.`, true);
}

function setRunning(now) {
  if (document.body.classList.contains("ended")) return;
  document.body.classList.toggle("running", now);
  for (const id of RESUMES) byId(id).disabled = now || guest;
  byId("halt").disabled = !now || guest;
  if (now) say("The target runs.");
}

async function stopped(state) {
  stops++;
  age();
  if (state.exited) {
    goroutine = -1;
    source.leave();
    for (const id of ["frames", "locals", "watches"]) fill(byId(id));
    say(`The target has ended with status ${state.exitStatus}.`);
    return;
  }
  goroutine = state.currentGoroutine?.id ?? -1;
  frame = 0;
  const thread = state.currentThread;
  say(thread ? `Stopped in ${shortName(thread.function?.name ?? "?")} at ${baseName(thread.file)}:${thread.line}${reason(thread)}` : "Stopped.");
  await Promise.all([prepare(), showStack(thread?.ReturnValues ?? [])]);
}

function reason({ breakPoint: point }) {
  if (!point) return "";
  return point.id > 0 ? `, breakpoint ${point.name || point.id}` : `, ${point.name}`;
}

/** What was read by hand is of an earlier stop now. */
function age() {
  variables.moved();
  watches.moved();
  for (const id of ["goroutine-list", "machine-view"]) byId(id).classList.add("stale");
  for (const panel of panels) panel.age();
}

async function fresh(id, read) {
  await read();
  byId(id).classList.remove("stale");
}

async function showStack(returned = []) {
  const stop = stops;
  const frames = await call("stack", { goroutine });
  if (stop !== stops) return;
  fill(byId("frames"), ...frames.map((each, i) => make("button", {
    class: "row" + (i === frame ? " current" : ""),
    title: `${each.function?.name ?? ""} ${each.file}:${each.line}`,
    onclick: () => attempt(() => selectFrame(i, frames)),
  }, `${i}  ${shortName(each.function?.name ?? "?")}`, make("small", {}, ` ${baseName(each.file)}:${each.line}`))));
  await selectFrame(frame, frames, returned);
}

async function selectFrame(number, frames, returned = []) {
  frame = number;
  [...byId("frames").children].forEach((row, i) => row.classList.toggle("current", i === number));
  const at = frames[number];
  if (!at) return;
  await Promise.all([at.file ? source.show(at.file, at.line) : undefined, showVariables(at, returned), showWatches()]);
}

async function showVariables(at, returned) {
  const stop = stops;
  const asked = frame;
  const { arguments: args, locals } = await call("variables", { goroutine, frame });
  if (stop !== stops || asked !== frame) return;
  const results = returned.map((value) => [`returned ${value.name}`, value]);
  variables.show(`${goroutine} ${at.function?.name} ${at.FrameOffset}`, [...results, ...[...args, ...locals].map((value) => [value.name, value])]);
}

async function showWatches() {
  const stop = stops;
  const asked = [...watched];
  const values = await Promise.all(asked.map((expression) => evaluate(expression).catch((failure) => failure)));
  if (stop !== stops || asked.join("\n") !== watched.join("\n")) return;
  watches.show("", asked.map((expression, i) => [expression, values[i]]), (expression) => [make("button", {
    class: "remove",
    title: "Watch it no longer",
    onclick: (event) => {
      event.preventDefault();
      watch(watched.filter((each) => each !== expression));
    },
  }, "×")]);
}

function watch(expressions) {
  watched = expressions;
  sessionStorage.setItem("watched", JSON.stringify(watched));
  return attempt(showWatches);
}

async function readBreakpoints() {
  showBreakpoints(await call("breakpoints"));
}

function showBreakpoints(list) {
  breakpoints = list.toSorted((a, b) => a.id - b.id);
  source.setBreakpoints(list);
  fill(byId("breakpoint-list"), ...breakpoints.map((each) => make("div", { class: "row with-remove" },
    make("button", { class: "place", title: `${each.file}:${each.line}`, onclick: () => attempt(() => source.show(each.file, each.line)) },
      `${each.name || each.id}  ${each.functionName ? shortName(each.functionName) : each.watchExpr ?? ""}`,
      make("small", {}, ` ${baseName(each.file)}:${each.line}${each.Cond ? ` if ${each.Cond}` : ""}${each.disabled ? ", off" : ""}`)),
    ...(guest ? [] : [make("button", { class: "remove", title: "Delete the breakpoint", onclick: () => attempt(() => call("clearBreakpoint", { id: each.id })) }, "×")]))));
}

async function toggleBreakpoint(file, line) {
  if (guest) return;
  const there = breakpoints.find((each) => each.file === file && each.line === line);
  await attempt(() => (there ? call("clearBreakpoint", { id: there.id }) : call("setBreakpoint", { location: `${file}:${line}` })));
}

async function readFiles() {
  fill(byId("files"), ...(await call("sources")).map((file) => make("option", { value: file })));
}

async function readPanels() {
  panels = (await call("panels")).map(({ title }) => {
    const panel = new Panel(title, async () => (await call("panel", { title })).results, byId("console"));
    panel.button.addEventListener("click", () => attempt(() => panel.read()));
    return panel;
  });
  makeTabs();
}

/** Where there is little room one part is shown at a time. */
function makeTabs() {
  const sections = [...document.querySelectorAll("main > section")].filter((section) => !guest || section.id !== "console");
  const select = (section) => {
    document.querySelectorAll("main > section").forEach((each) => each.classList.toggle("shown", each === section));
    [...byId("tabs").children].forEach((tab, i) => tab.setAttribute("aria-selected", String(sections[i] === section)));
  };
  fill(byId("tabs"), ...sections.map((section) => make("button", { role: "tab", onclick: () => select(section) }, section.dataset.tab)));
  select(sections.find((section) => section.classList.contains("shown")) ?? sections[0]);
}

for (const how of RESUMES) byId(how).addEventListener("click", () => attempt(() => call("resume", { how })));
byId("halt").addEventListener("click", () => attempt(() => call("halt")));
byId("more-goroutines").addEventListener("click", () => attempt(() => fresh("goroutine-list", () => goroutines.read(goroutine))));
byId("disassemble").addEventListener("click", () => attempt(() => fresh("machine-view", async () => showInstructions(await call("disassemble")))));
byId("open").addEventListener("change", ({ target }) => {
  const file = target.value.trim();
  target.value = "";
  if (file) attempt(() => source.show(file, 0));
});

function onSubmit(form, work) {
  byId(form).addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(work);
  });
}

onSubmit("memory-form", () => fresh("machine-view", async () => {
  const { address, bytes } = await call("memory", { address: byId("memory-address").value.trim(), length: 256 });
  showMemory(address, bytes);
}));
onSubmit("breakpoint-form", async () => {
  await call("setBreakpoint", { location: byId("breakpoint-location").value.trim() });
  byId("breakpoint-location").value = "";
});
onSubmit("watch-form", async () => {
  const expression = byId("watch-expression").value.trim();
  byId("watch-expression").value = "";
  if (expression && !watched.includes(expression)) await watch([...watched, expression]);
});

listenToKeys(() => source.toggleHere());
// another address with a token, pasted over this one
window.addEventListener("hashchange", () => location.reload());
makeTabs();
setRunning(true);
say("Connecting.");
attempt(start);
