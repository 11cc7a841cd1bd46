import { act, render, within } from "@testing-library/react";
import { definitionOf } from "@/lib/flow/catalogue";
import type { Json, JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { exampleView } from "@/lib/flow/runtime/example-view";
import type { NodeView } from "@/lib/flow/runtime/view";
import { invariant } from "@/lib/invariant";
import type { Platform } from "./platform";
import type { PlayLogEntry } from "./play/play-log";
import { Player, type PlayerProps } from "./player";

/** Help for tests only: Flows of a few nodes, and a phone that plays them. */

export function flowOf(wire: Json): FlowDocument {
  const flow = parse(wire);
  invariant(flow, "a Flow under test has screens");
  return flow;
}

/** One last screen with these components and a button that sends `payload`. */
export function oneScreen(nodes: readonly Json[], payload: JsonObject = {}): FlowDocument {
  const button = { type: "Footer", label: "Send", "on-click-action": { name: "complete", payload } };
  return flowOf({
    version: "7.3",
    screens: [
      {
        id: "ONLY",
        title: "Only screen",
        terminal: true,
        data: {},
        layout: { type: "SingleColumnLayout", children: [...nodes, button] },
      },
    ],
  });
}

/** A node as the builder's canvas draws it. */
export function nodeViewOf(wire: JsonObject): NodeView {
  const flow = oneScreen([wire]);
  const [screen] = flow.screens;
  const [node] = screen?.children ?? [];
  const view = screen && node && exampleView(flow, screen.key)?.nodes.get(node.id);
  invariant(view, "the node is on the screen");
  return view;
}

/** What a drop of a component inserts, as it is drawn. */
export function starterView(type: string): NodeView {
  const starter = definitionOf(type)?.starter;
  invariant(starter, `${type} is in the catalogue`);
  return nodeViewOf(starter);
}

/** A phone with the Flow already open, and everything it logs. */
export function renderPhone(flow: FlowDocument, props: Partial<PlayerProps> = {}) {
  const log: PlayLogEntry[] = [];
  const sent: JsonObject[] = [];
  const rendered = render(
    <Player
      flow={flow}
      platform={"android" satisfies Platform}
      scheme="light"
      begins="flow"
      today="2026-11-20"
      onLog={(entry) => log.push(entry)}
      onComplete={(payload) => sent.push(payload)}
      {...props}
    />,
  );
  return { ...rendered, phone: within(rendered.container), log, sent };
}

/** Lets time pass on the phone; needs fake timers. */
export async function pass(milliseconds: number, advance: (ms: number) => Promise<unknown>): Promise<void> {
  await act(async () => {
    await advance(milliseconds);
  });
}
