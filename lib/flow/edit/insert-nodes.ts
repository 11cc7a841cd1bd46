import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import type { Location } from "../model/location";
import { screenWithKey } from "../model/walk";
import { dropVerdict } from "./drop-verdict";
import { joinAnswers } from "./join-answers";
import type { Refusal } from "./placement";
import { namesOn, withFreshNames } from "./tree/names";
import { putAt } from "./tree/put";

/** What an edit made, for the selection; `nodes` in order. */
export type Inserted = {
  readonly document: FlowDocument;
  readonly nodes: readonly NodeId[];
  /** Nodes that could not stand there, with the reason. */
  readonly refused: readonly { readonly type: string; readonly reason: Refusal }[];
};

/**
 * Puts nodes on a screen, each under a name of its own; references among them follow. Every node that may stand at
 * the place is put there, the others are refused one by one. Answers of new inputs are sent at the end.
 */
export function insertNodes(
  document: FlowDocument,
  details: { readonly nodes: readonly FlowNode[]; readonly at: Location },
): Inserted {
  const screen = screenWithKey(document, details.at.screen);
  const fitting: FlowNode[] = [];
  const refused: { type: string; reason: Refusal }[] = [];
  for (const node of details.nodes) {
    const verdict = dropVerdict(document, [...fitting, node], details.at);
    if (verdict.allowed) fitting.push(node);
    else refused.push({ type: node.type, reason: verdict.reason });
  }
  if (!screen || fitting.length === 0) return { document, nodes: [], refused };
  const { nodes } = withFreshNames(fitting, namesOn(screen));
  const put = joinAnswers(document, putAt(document, details.at, nodes));
  return { document: put, nodes: nodes.map(({ id }) => id), refused };
}
