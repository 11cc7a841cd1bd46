import type { Json, JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { parse } from "../model/parse";
import { screenState } from "./run-environment";
import { screenView } from "./screen-view";
import type { Effect, EndpointReply, RunEvent, RunState } from "./state";
import { idleState } from "./step";
import { transition } from "./transition";
import type { NodeView, ScreenView } from "./view";

/** Hands for tests: a Flow is opened, filled and tapped through by names and labels. */
export type TestRun = {
  readonly flow: FlowDocument;
  state(): RunState;
  view(): ScreenView;
  /** Names of the inputs, labels of the buttons and texts in sight, top to bottom. */
  seen(): readonly string[];
  send(event: RunEvent): readonly Effect[];
  /** Taps what bears this label or text; `row` counts entries of a list. */
  tap(label: string, row?: number): readonly Effect[];
  fill(name: string, value: Json | undefined): readonly Effect[];
  /** Answers the newest exchange. */
  reply(body: Json): readonly Effect[];
  receive(reply: EndpointReply): readonly Effect[];
  form(id: string): JsonObject;
  data(id: string): JsonObject;
};

export function runOf(wire: Json, start: Omit<Extract<RunEvent, { type: "start" }>, "type"> = {}): TestRun {
  const flow = parse(wire);
  if (!flow) throw new Error("a Flow under test has screens");
  let state = idleState;
  const send = (event: RunEvent): readonly Effect[] => {
    const [next, effects] = transition(flow, state, event);
    state = next;
    return effects;
  };
  const view = (): ScreenView => screenView(flow, state);
  const drawn = (): readonly NodeView[] => {
    const { nodes, footer } = view();
    return footer ? [...nodes, footer] : nodes;
  };
  const receive = (reply: EndpointReply): readonly Effect[] =>
    send({ type: "reply", request: state.request, reply });
  send({ type: "start", ...start });
  return {
    flow,
    state: () => state,
    view,
    seen: () => drawn().map(wordOf),
    send,
    tap(label, row) {
      const found = drawn().find((node) => wordOf(node) === label);
      if (!found) throw new Error(`nothing bears "${label}"`);
      const item = row === undefined ? {} : { item: row };
      return send({ type: "act", node: found.node, trigger: "on-click-action", ...item });
    },
    fill: (name, value) => send({ type: "answer", name, value }),
    reply: (body) => receive({ kind: "answer", body }),
    receive,
    form: (id) => screenState(state, id).form,
    data: (id) => screenState(state, id).data,
  };
}

function wordOf(node: NodeView): string {
  const { name, label, text } = node.props;
  return String(name ?? label ?? text ?? "");
}

/** A Flow of screens; each child list becomes a layout. */
export function flowOf(version: string, screens: readonly JsonObject[], props: JsonObject = {}): JsonObject {
  return { version, ...props, screens };
}

export function screenOf(id: string, children: readonly Json[], props: JsonObject = {}): JsonObject {
  return { id, title: id, ...props, layout: { type: "SingleColumnLayout", children } };
}

export function goTo(name: string, payload: JsonObject = {}): JsonObject {
  return { name: "navigate", next: { type: "screen", name }, payload };
}

export function button(label: string, action: JsonObject, props: JsonObject = {}): JsonObject {
  return { type: "Footer", label, ...props, "on-click-action": action };
}

export function link(text: string, action: JsonObject): JsonObject {
  return { type: "EmbeddedLink", text, "on-click-action": action };
}

export function input(name: string, props: JsonObject = {}): JsonObject {
  return { type: "TextInput", name, label: name, ...props };
}

/** A declared text field with an example. */
export function text(example = "example"): JsonObject {
  return { type: "string", __example__: example };
}

/** A list of options "a", "b"… with titles in capitals. */
export function optionsNamed(...ids: readonly string[]): readonly JsonObject[] {
  return ids.map((id) => ({ id, title: id.toUpperCase() }));
}
