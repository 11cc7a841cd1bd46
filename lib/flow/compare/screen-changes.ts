import { isJsonObject, jsonEqual } from "../json";
import type { FlowDocument, FlowScreen } from "../model/document";
import { printScreen } from "../model/print";
import type { KeyChange, NodeChange, ScreenChange, ScreenComparison } from "./change";
import { changedKeys } from "./changed-keys";
import type { NodePairing } from "./match-nodes";
import { nodeChanges } from "./node-changes";
import { type Homes, homesOf, movedAlong, placeChange } from "./node-places";
import type { Pairing } from "./pairing";

type Around = {
  readonly nodes: NodePairing;
  readonly screens: Pairing<FlowScreen>;
  readonly documents: { readonly before: FlowDocument; readonly after: FlowDocument };
};

type ScreenPair = Omit<ScreenComparison, "changes">;

/** All that changed on a screen, its place among the screens apart. */
export function screenChanges({ before, after }: ScreenPair, around: Around): readonly ScreenChange[] {
  const own: readonly ScreenChange[] =
    before && after
      ? [...propChanges(before, after), ...malformedChange(before, after)]
      : [{ kind: after ? "screen-added" : "screen-removed" }];
  const [homesBefore, homesAfter] = [homesOf(around.documents.before), homesOf(around.documents.after)];
  const homes = { before: homesBefore, after: homesAfter };
  return [...own, ...goneFrom({ before, after }, around, homes), ...nowOn({ before, after }, around, homes)];
}

function propChanges(before: FlowScreen, after: FlowScreen): readonly ScreenChange[] {
  const onScreen = changedKeys(before.props, after.props).flatMap((change): readonly ScreenChange[] => {
    const { key, old, new: now } = change;
    if (key === "id" && typeof old === "string" && typeof now === "string") {
      return [{ kind: "screen-renamed", from: old, to: now }];
    }
    return key === "data" ? fieldChanges(change) : [{ kind: "screen-prop", part: "screen", ...change }];
  });
  const onLayout = changedKeys(before.layout, after.layout).map(
    (change): ScreenChange => ({ kind: "screen-prop", part: "layout", ...change }),
  );
  return [...onScreen, ...onLayout];
}

function fieldChanges(change: KeyChange): readonly ScreenChange[] {
  const [old, now] = [change.old ?? {}, change.new ?? {}];
  const fields = isJsonObject(old) && isJsonObject(now) ? changedKeys(old, now) : [];
  // An empty list of fields that came or went is said as what it is.
  if (fields.length === 0) return [{ kind: "screen-prop", part: "screen", ...change }];
  return fields.map((field) => ({ kind: "field", ...field }));
}

function malformedChange(before: FlowScreen, after: FlowScreen): readonly ScreenChange[] {
  const isReadable = before.malformed === undefined && after.malformed === undefined;
  return isReadable || jsonEqual(printScreen(before), printScreen(after)) ? [] : [{ kind: "malformed" }];
}

type BothHomes = { readonly before: Homes; readonly after: Homes };

/** What stood on the screen and is no longer there. A removed screen takes along what was on it without a word. */
function goneFrom({ before, after }: ScreenPair, around: Around, homes: BothHomes): readonly NodeChange[] {
  const changes: NodeChange[] = [];
  for (const [node, home] of before ? (homes.before.on.get(before) ?? []) : []) {
    const counterpart = around.nodes.toAfter.get(node);
    const to = counterpart && homes.after.of.get(counterpart)?.screen;
    if (counterpart && to && to !== after && !movedAlong(node, counterpart, { ...around, homes })) {
      changes.push({ kind: "node-left", before: node, after: counterpart, to });
    }
    const isTopmost = home.parent === null || around.nodes.toAfter.has(home.parent);
    if (!counterpart && isTopmost && after) changes.push({ kind: "node-removed", before: node, after: null });
  }
  return changes;
}

function nowOn({ before, after }: ScreenPair, around: Around, homes: BothHomes): readonly NodeChange[] {
  const changes: NodeChange[] = [];
  for (const [node, home] of after ? (homes.after.on.get(after) ?? []) : []) {
    const counterpart = around.nodes.toBefore.get(node);
    const isTopmost = home.parent === null || around.nodes.toBefore.has(home.parent);
    if (!counterpart) {
      if (isTopmost && before) changes.push({ kind: "node-added", before: null, after: node });
      continue;
    }
    const place = placeChange({ before: counterpart, after: node }, { ...around, homes });
    changes.push(...place, ...nodeChanges(counterpart, node));
  }
  return changes;
}
