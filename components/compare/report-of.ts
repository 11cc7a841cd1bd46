import { screenNameOf } from "@/components/builder/words/node-words";
import type { NodeMark } from "@/components/preview/node-mark";
import { breakingChanges } from "@/lib/flow/compare/breaking-changes";
import {
  type Change,
  type Comparison,
  isNodeChange,
  type NodeChange,
  type ScreenChange,
  type ScreenComparison,
} from "@/lib/flow/compare/change";
import type { FlowNode, FlowScreen, NodeId } from "@/lib/flow/model/document";
import { breakingInWords } from "./breaking-words";
import { flowSentence } from "./flow-sentence";
import { screenSentence } from "./screen-sentence";

/** A change in words. `why` says what it may break; empty when nothing. */
export type Sentence = { readonly text: string; readonly why: readonly string[] };

export type NodeMarks = ReadonlyMap<NodeId, NodeMark>;

export type ScreenReport = {
  /** Unique in the report. */
  readonly key: string;
  readonly name: string;
  readonly state: "added" | "removed" | "changed";
  readonly before: FlowScreen | null;
  readonly after: FlowScreen | null;
  readonly sentences: readonly Sentence[];
  /** The components to point at in the picture of each version. */
  readonly marks: { readonly before: NodeMarks; readonly after: NodeMarks };
};

/** A comparison for people. */
export type Report = {
  readonly flow: readonly Sentence[];
  readonly screens: readonly ScreenReport[];
  /** Names of the screens that did not change. */
  readonly unchanged: readonly string[];
  /** What may break, each said once. */
  readonly breaking: readonly string[];
  readonly changeCount: number;
};

export function reportOf(comparison: Comparison): Report {
  const broken = breakingChanges(comparison);
  const whyOf = new Map<Change, string[]>();
  for (const breaking of broken) {
    if (!breaking.change) continue;
    const known = whyOf.get(breaking.change) ?? [];
    known.push(breakingInWords(breaking));
    whyOf.set(breaking.change, known);
  }
  const changed = comparison.screens.filter(({ changes }) => changes.length > 0);
  const flow = comparison.flow.map((change) => ({
    text: flowSentence(change),
    why: whyOf.get(change) ?? [],
  }));
  return {
    flow,
    screens: changed.flatMap((screen, index) => screenReport(screen, { comparison, whyOf, index })),
    unchanged: comparison.screens.flatMap(({ after, changes }) =>
      changes.length === 0 && after ? [screenNameOf(after)] : [],
    ),
    breaking: [...new Set(broken.map(breakingInWords))],
    changeCount: flow.length + changed.reduce((sum, { changes }) => sum + changes.length, 0),
  };
}

type Around = {
  readonly comparison: Comparison;
  readonly whyOf: ReadonlyMap<Change, readonly string[]>;
  readonly index: number;
};

function screenReport(
  { before, after, changes }: ScreenComparison,
  { comparison, whyOf, index }: Around,
): readonly ScreenReport[] {
  const screen = after ?? before;
  if (!screen) return [];
  return [
    {
      key: String(index),
      name: screenNameOf(screen),
      state: !before ? "added" : after ? "changed" : "removed",
      before,
      after,
      sentences: changes.map((change) => ({
        text: screenSentence(change, comparison),
        why: whyOf.get(change) ?? [],
      })),
      marks: marksIn(changes),
    },
  ];
}

function marksIn(changes: readonly ScreenChange[]): ScreenReport["marks"] {
  const before = new Map<NodeId, NodeMark>();
  const after = new Map<NodeId, NodeMark>();
  const nodes = changes.filter(isNodeChange);
  for (const change of nodes) {
    const mark = placeChanges.has(change.kind) ? "moved" : "changed";
    if (change.before && change.kind !== "node-arrived" && change.kind !== "node-removed") {
      put(before, change.before.id, mark);
    }
    if (change.after && change.kind !== "node-left" && change.kind !== "node-added") {
      put(after, change.after.id, mark);
    }
  }
  for (const { kind, before: old, after: now } of nodes) {
    if (kind === "node-removed") markAll(before, old, "removed");
    if (kind === "node-added") markAll(after, now, "added");
  }
  return { before, after };
}

const placeChanges: ReadonlySet<NodeChange["kind"]> = new Set([
  "node-moved",
  "node-left",
  "node-arrived",
] as const);

/** That something changed says more than that it moved. */
function put(marks: Map<NodeId, NodeMark>, id: NodeId, mark: NodeMark): void {
  if (mark !== "moved" || !marks.has(id)) marks.set(id, mark);
}

/** A component that came or went with all in it that has no mark of its own; containers themselves have no look. */
function markAll(marks: Map<NodeId, NodeMark>, node: FlowNode, mark: NodeMark): void {
  if (!marks.has(node.id)) marks.set(node.id, mark);
  for (const inner of Object.values(node.slots)) for (const each of inner) markAll(marks, each, mark);
}
