import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { motion } from "../motion";
import { flowOf, oneScreen } from "../test-phone";
import { failureLook } from "./failure-look";
import { refusingReply } from "./likely-reply";
import type { PlayLogEntry } from "./play-log";
import { initialPlay, type PlayEffect, type PlayEvent, type PlayState, replyOf } from "./play-state";
import { stepPlay } from "./step-play";

const screen = (id: string, children: readonly Json[], extra: JsonObject = {}) => ({
  id,
  title: `Title ${id}`,
  data: {},
  layout: { type: "SingleColumnLayout", children },
  ...extra,
});
const footer = (action: JsonObject) => ({ type: "Footer", label: "Next", "on-click-action": action });
const goTo = (name: string) => footer({ name: "navigate", next: { type: "screen", name }, payload: {} });
const ask = footer({ name: "data_exchange", payload: {} });
const finish = footer({ name: "complete", payload: { done: "yes" } });

const plain = flowOf({
  version: "7.3",
  screens: [
    screen("A", [{ type: "TextInput", name: "x", label: "X" }, goTo("B")]),
    screen("B", [finish], { terminal: true }),
  ],
});

const asking = flowOf({
  version: "7.3",
  data_api_version: "3.0",
  routing_model: { A: ["B", "C"], B: ["C"], C: [] },
  screens: [screen("A", [ask]), screen("B", [ask]), screen("C", [finish], { terminal: true })],
});

/** Steps through events; "tap" presses the button of the screen in front. */
function play(flow: FlowDocument, events: readonly (PlayEvent | "tap")[], endpoint: "asked" | "examples") {
  let state: PlayState = initialPlay;
  const effects: PlayEffect[] = [];
  for (const event of events) {
    const [next, more] = stepPlay(flow, state, event === "tap" ? tap(flow, state) : event, { endpoint });
    state = next;
    effects.push(...more);
  }
  return { state, effects, log: effects.flatMap((effect) => (effect.type === "log" ? [effect.entry] : [])) };
}

function tap(flow: FlowDocument, { run }: PlayState): PlayEvent {
  const shown = flow.screens.find((one) => one.props.id === run.history.at(-1));
  const node = shown?.children.find(({ type }) => type === "Footer")?.id;
  if (node === undefined) throw new Error("the screen in front has a button");
  return { type: "run", event: { type: "act", node, trigger: "on-click-action" } };
}

const open: PlayEvent = { type: "open", start: {} };
const kinds = (log: readonly PlayLogEntry[]) => log.map(({ kind }) => kind);

describe("a play", () => {
  test("slides the old screen away and puts it down when it has left", () => {
    const { state, effects } = play(plain, [open, "tap"], "examples");
    expect(state.leaving).toMatchObject({ way: "forward", view: { id: "A" } });
    const [slide] = effects.filter((effect) => effect.type === "later");
    expect(slide).toMatchObject({ delayMs: motion.screenPushMs, event: { type: "screen-left" } });
    expect(play(plain, [open, "tap", { type: "screen-left" }], "examples").state.leaving).toBeNull();
  });

  test("going back slides the other way", () => {
    const back: PlayEvent = { type: "run", event: { type: "back" } };
    expect(play(plain, [open, "tap", back], "examples").state.leaving?.way).toBe("back");
  });

  test("ends with the sheet down, the payload handed over and a response that is delivered in steps", () => {
    const { state, effects, log } = play(plain, [open, "tap", "tap"], "examples");
    expect(state.sheet).toBe("closing");
    expect(state.responses).toMatchObject([{ payload: { done: "yes" }, delivery: "sending" }]);
    expect(effects.filter(({ type }) => type === "complete")).toEqual([
      { type: "complete", payload: { done: "yes" } },
    ]);
    const deliveries = effects.flatMap((effect) =>
      effect.type === "later" && effect.event.type === "delivered" ? [effect.event.delivery] : [],
    );
    expect(deliveries).toEqual(["sent", "delivered", "read"]);
    expect(kinds(log)).toEqual(["opened", "screen", "screen", "finished"]);
  });

  test("can be opened again after it ended", () => {
    const { state } = play(plain, [open, "tap", "tap", { type: "sheet-closed" }, open], "examples");
    expect(state).toMatchObject({ sheet: "open", run: { history: ["A"] } });
    expect(state.responses).toHaveLength(1);
  });

  test("says that there is nothing to look at in a response without answers", () => {
    const { state } = play(plain, [open, "tap", "tap", { type: "view-response", response: 0 }], "examples");
    expect(state).toMatchObject({ opened: null, toast: "no-response" });
  });

  test("tells what was typed when the field is left, once, and a choice at once", () => {
    const input = (value: string): PlayEvent => ({
      type: "run",
      event: { type: "answer", name: "x", value },
    });
    const focus: PlayEvent = { type: "run", event: { type: "focus", name: "x" } };
    const blur: PlayEvent = { type: "run", event: { type: "blur", name: "x" } };
    const { log } = play(plain, [open, focus, input("a"), input("ab"), blur, focus, blur], "examples");
    expect(log.slice(2)).toEqual([{ kind: "answer", screen: "A", name: "x", value: "ab" }]);
  });
});

describe("an endpoint", () => {
  test("that is there is asked, and its reply goes on", () => {
    const { effects } = play(asking, [open, "tap"], "asked");
    const exchange = effects.find((effect) => effect.type === "exchange");
    expect(exchange).toMatchObject({ body: { action: "data_exchange", screen: "A" } });
    expect(effects.some(({ type }) => type === "later")).toBe(false);
  });

  test("that is not there is decided for by the person where several screens may follow", () => {
    const { state } = play(asking, [open, "tap"], "examples");
    const replies = state.question?.replies ?? [];
    expect(replies.map((reply) => reply.screen)).toEqual(expect.arrayContaining(["A", "B", "C"]));
    const [chosen] = replies;
    if (chosen === undefined || state.question === null) throw new Error("there is a question");
    const event = { type: "reply", request: state.question.request, reply: replyOf(chosen) } as const;
    const after = play(asking, [open, "tap", { type: "run", event, isExample: true }], "examples");
    expect(after.state.question).toBeNull();
    expect(after.state.run.history).toEqual(["A", "B"]);
    expect(kinds(after.log)).toEqual(["opened", "screen", "asked", "replied", "screen"]);
  });

  test("that is not there answers by itself where one screen alone follows", () => {
    const linear = flowOf({
      version: "7.3",
      data_api_version: "3.0",
      routing_model: { A: ["C"], C: [] },
      screens: [screen("A", [ask]), screen("C", [finish], { terminal: true })],
    });
    const { state, effects } = play(linear, [open, "tap"], "examples");
    expect(state.question).toBeNull();
    const later = effects.find((effect) => effect.type === "later");
    expect(later).toMatchObject({ event: { event: { reply: { body: { screen: "C" } } } } });
  });

  test("that is not there ends the Flow where nothing follows", () => {
    const only = flowOf({
      version: "7.3",
      data_api_version: "3.0",
      routing_model: {},
      screens: [screen("A", [ask], { terminal: true })],
    });
    const later = play(only, [open, "tap"], "examples").effects.find((effect) => effect.type === "later");
    expect(later).toMatchObject({ event: { event: { reply: { body: { screen: "SUCCESS" } } } } });
  });

  test("can be made to refuse the answers with a message", () => {
    const { state } = play(asking, [open, "tap"], "examples");
    const refusal = refusingReply(state.question?.replies ?? [], "Please check");
    expect(refusal?.body).toMatchObject({ screen: "A", data: { error_message: "Please check" } });
  });

  test("that refuses the token leaves a dead button behind", () => {
    const refused: PlayEvent = {
      type: "run",
      event: { type: "reply", request: 1, reply: { kind: "refused", status: 427, message: "Expired" } },
    };
    const { state } = play(asking, [open, "tap", refused], "asked");
    expect(failureLook(state.run)).toEqual({ kind: "alert", text: "Expired", detail: "", canRetry: false });
    const closed = play(asking, [open, "tap", refused, { type: "run", event: { type: "close" } }], "asked");
    expect(closed.state).toMatchObject({ isButtonDead: true, sheet: "closing" });
    expect(stepPlay(asking, closed.state, open, { endpoint: "asked" })).toEqual([closed.state, []]);
  });

  test("that cannot be reached can be asked again", () => {
    const unreachable: PlayEvent = {
      type: "run",
      event: { type: "reply", request: 1, reply: { kind: "unreachable", message: "no route" } },
    };
    const { state } = play(asking, [open, "tap", unreachable], "asked");
    expect(failureLook(state.run)).toMatchObject({ kind: "page", detail: "no route", canRetry: true });
  });
});

describe("a link", () => {
  test("is shown and put away, never opened by itself", () => {
    const flow = oneScreen([
      {
        type: "EmbeddedLink",
        text: "More",
        "on-click-action": { name: "open_url", url: "https://example.com" },
      },
    ]);
    const link = flow.screens[0]?.children[0]?.id;
    if (link === undefined) throw new Error("there is a link");
    const press: PlayEvent = {
      type: "run",
      event: { type: "act", node: link, trigger: "on-click-action" },
    };
    const { state, effects } = play(flow, [open, press], "examples");
    expect(state.link).toBe("https://example.com");
    expect(effects.every(({ type }) => type === "log")).toBe(true);
    expect(play(flow, [open, press, { type: "dismiss-link" }], "examples").state.link).toBeNull();
  });
});
