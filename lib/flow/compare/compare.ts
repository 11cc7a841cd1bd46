import type { FlowDocument, FlowScreen } from "../model/document";
import type { Comparison, FlowChange, ScreenComparison } from "./change";
import { changedKeys } from "./changed-keys";
import { longestRun } from "./longest-run";
import { matchNodes } from "./match-nodes";
import { matchScreens } from "./match-screens";
import type { Pairing } from "./pairing";
import { screenChanges } from "./screen-changes";

/**
 * What changed from one version of a Flow to another, whatever they were parsed from: identities of the editor are
 * not looked at. There are changes exactly when the printed Flows differ as JSON values; the order of keys, the form
 * of numbers and keys that are written twice say nothing to WhatsApp and are no changes. Takes up to a fifth of a
 * second for 100 screens of 50 components that all changed.
 */
export function compare(before: FlowDocument, after: FlowDocument): Comparison {
  const screens = matchScreens({ before: before.screens, after: after.screens });
  const nodes = matchNodes(screens, { before: before.screens, after: after.screens });
  const moved = movedScreens(before, after, screens);
  const compared = inOrder(before, after, screens).map((pair): ScreenComparison => {
    const isMoved = pair.after !== null && moved.has(pair.after);
    return {
      ...pair,
      changes: [
        ...(isMoved ? [{ kind: "screen-moved" } as const] : []),
        ...screenChanges(pair, { nodes, screens, documents: { before, after } }),
      ],
    };
  });
  return { before, after, flow: flowChanges(before, after), screens: compared };
}

/** Whether two versions say the same to WhatsApp. */
export function isUnchanged({ flow, screens }: Comparison): boolean {
  return flow.length === 0 && screens.every(({ changes }) => changes.length === 0);
}

function flowChanges(before: FlowDocument, after: FlowDocument): readonly FlowChange[] {
  return changedKeys(before.props, after.props).map(({ key, ...values }) => ({
    kind: "flow-prop",
    prop: key,
    ...values,
  }));
}

/** Screens of `after` that changed places with others which are in both versions. */
function movedScreens(
  before: FlowDocument,
  after: FlowDocument,
  { toBefore }: Pairing<FlowScreen>,
): ReadonlySet<FlowScreen> {
  const places = new Map(before.screens.map((screen, index) => [screen, index]));
  const kept = after.screens.filter((screen) => toBefore.has(screen));
  const run = longestRun(
    kept.map((screen) => {
      const counterpart = toBefore.get(screen);
      return (counterpart && places.get(counterpart)) ?? 0;
    }),
  );
  return new Set(kept.filter((_, index) => !run.has(index)));
}

type ScreenPair = Omit<ScreenComparison, "changes">;

/** All screens of `after`, and the removed ones behind those they stood behind. */
function inOrder(
  before: FlowDocument,
  after: FlowDocument,
  { toBefore, toAfter }: Pairing<FlowScreen>,
): readonly ScreenPair[] {
  const removedAfter = new Map<FlowScreen | null, ScreenPair[]>();
  let last: FlowScreen | null = null;
  for (const screen of before.screens) {
    const counterpart = toAfter.get(screen);
    if (counterpart) {
      last = counterpart;
      continue;
    }
    const waiting = removedAfter.get(last) ?? [];
    waiting.push({ before: screen, after: null });
    removedAfter.set(last, waiting);
  }
  return [
    ...(removedAfter.get(null) ?? []),
    ...after.screens.flatMap((screen): readonly ScreenPair[] => [
      { before: toBefore.get(screen) ?? null, after: screen },
      ...(removedAfter.get(screen) ?? []),
    ]),
  ];
}
