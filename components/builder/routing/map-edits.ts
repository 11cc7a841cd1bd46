import { addScreen } from "@/lib/flow/edit/add-screen";
import { connectScreens } from "@/lib/flow/edit/connect-screens";
import { type Connection, connectVerdict } from "@/lib/flow/edit/connect-verdict";
import { disconnect } from "@/lib/flow/edit/disconnect";
import { setPropAt } from "@/lib/flow/edit/set-prop-at";
import { setTerminal } from "@/lib/flow/edit/set-terminal";
import { actionPath } from "@/lib/flow/model/actions-of";
import {
  type FlowDocument,
  isTerminal,
  type ScreenKey,
  screenId,
  screenTitle,
} from "@/lib/flow/model/document";
import { findNode, screenWithKey } from "@/lib/flow/model/walk";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import { type Exit, exitsOf } from "./exits";
import type { Point } from "./free-place";
import { placeScreen } from "./place-screen";
import { boxHeight, boxWidth } from "./screen-places";
import { mapTexts } from "./texts";

/** Why a route from this exit may not end on a screen, in words; null when it may. */
export function refusalOf(document: FlowDocument, exitId: string, to: ScreenKey): string | null {
  const exit = exitWithId(document, exitId);
  if (!exit) return null;
  const verdict = connectVerdict(document, connection(exit, to));
  return verdict.allowed ? null : mapTexts.refusals[verdict.reason.code];
}

export function routeExit(store: BuilderStore, exitId: string, to: ScreenKey): void {
  const state = store.getState();
  const { document } = state.history.present;
  const exit = exitWithId(document, exitId);
  const target = screenWithKey(document, to);
  if (!exit || !target) return;
  state.run((flow) => connectScreens(flow, connection(exit, to)));
  state.announce(
    refusalOf(document, exitId, to) ??
      mapTexts.connected(exit.label, screenTitle(target) || screenId(target)),
  );
}

/** Adds a screen and leads the exit to it: one step for undo. */
export function routeExitToNewScreen(store: BuilderStore, exitId: string, at?: Point): void {
  const state = store.getState();
  const before = state.history.present.document;
  const exit = exitWithId(before, exitId);
  if (!exit) return;
  let made: ScreenKey | undefined;
  state.run((flow) => {
    const { document, screen } = addScreen(freed(flow, exit), newScreenAfter(exit.screen));
    made = screen;
    const connected = connectScreens(document, connection(exit, screen));
    return { document: connected, selection: { screen, nodes: [] } };
  });
  if (made && at) placeScreen(store, { screen: made, near: at, before });
}

export function disconnectExit(store: BuilderStore, exitId: string): void {
  const exit = exitWithId(store.getState().history.present.document, exitId);
  if (exit) store.getState().run((flow) => disconnect(flow, exit));
}

/** Makes the exit finish the Flow; its screen becomes a last screen. */
export function finishAtExit(store: BuilderStore, exitId: string): void {
  const exit = exitWithId(store.getState().history.present.document, exitId);
  if (!exit) return;
  store.getState().run((flow) => setTerminal(flow, { screen: exit.screen, terminal: true, newId }));
}

/** Puts a new screen between the exit and where it leads now. */
export function insertScreenAt(store: BuilderStore, exitId: string, at: Point): void {
  const state = store.getState();
  const before = state.history.present.document;
  const exit = exitWithId(before, exitId);
  const to = exit?.edge?.to;
  if (!exit || to?.kind !== "screen") return;
  let made: ScreenKey | undefined;
  state.run((flow) => {
    const added = addScreen(flow, { ...newScreenAfter(exit.screen), children: [continueButton] });
    made = added.screen;
    const first = connectScreens(added.document, connection(exit, added.screen));
    const button = screenWithKey(first, added.screen)?.children[0];
    const document = button ? connectScreens(first, { node: button.id, to: to.screen }) : first;
    return { document, selection: { screen: added.screen, nodes: [] } };
  });
  if (made) placeScreen(store, { screen: made, near: at, before });
}

/** Adds a screen as near to a point of the map as there is room for it. */
export function addScreenAt(store: BuilderStore, middle: Point): void {
  const at = { x: middle.x - boxWidth / 2, y: middle.y - boxHeight(0) / 2 };
  const before = store.getState().history.present.document;
  let made: ScreenKey | undefined;
  store.getState().run((flow) => {
    const { document, screen } = addScreen(flow, { title: mapTexts.newScreen, newId });
    made = screen;
    return { document, selection: { screen, nodes: [] } };
  });
  if (made) placeScreen(store, { screen: made, near: at, before });
}

const continueButton = {
  type: "Footer",
  label: mapTexts.continueLabel,
  "on-click-action": { name: "navigate", next: { type: "screen", name: "" }, payload: {} },
};

function newScreenAfter(after: ScreenKey) {
  return { title: mapTexts.newScreen, after, newId };
}

/** A last screen whose button is led on is no last screen any more. */
function freed(flow: FlowDocument, exit: Exit): FlowDocument {
  const screen = screenWithKey(flow, exit.screen);
  const found = findNode(flow, exit.node);
  if (!screen || !found || !isTerminal(screen) || exit.edge?.to.kind !== "end") return flow;
  const open = setTerminal(flow, { screen: exit.screen, terminal: false, newId });
  const path = actionPath(found.node, exit);
  const action = { name: "navigate", next: { type: "screen", name: "" }, payload: {} };
  return setPropAt(open, { screen: exit.screen, node: exit.node, path }, action);
}

function exitWithId(document: FlowDocument, id: string): Exit | undefined {
  for (const exits of exitsOf(document).values()) {
    const exit = exits.find((each) => each.id === id);
    if (exit) return exit;
  }
  return undefined;
}

function connection({ node, trigger, item }: Exit, to: ScreenKey): Connection {
  return { node, trigger, to, ...(item === undefined ? {} : { item }) };
}
