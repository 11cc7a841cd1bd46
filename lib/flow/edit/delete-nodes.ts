import { answerOf, answersOn } from "../model/answers";
import type { Home } from "../model/carriers";
import { type FlowDocument, type NodeId, screenId } from "../model/document";
import type { Use } from "../model/uses";
import { screenWithKey } from "../model/walk";
import { forget } from "./forget";
import { withRouting } from "./routing-model";
import { flat } from "./tree/flat";
import { takeOut } from "./tree/remove";

/** `lost` are the places that still refer to a deleted input or field. */
export type Deleted = { readonly document: FlowDocument; readonly lost: readonly Use[] };

/**
 * Deletes nodes with everything in them, and what only served them: routes, payload entries, Form values. What else
 * referred to a deleted input is reported and shown as a problem. An input whose name another one of the screen still
 * has is not gone.
 */
export function deleteNodes(document: FlowDocument, ids: readonly NodeId[]): Deleted {
  const { document: left, removed } = takeOut(document, ids);
  if (left === document) return { document, lost: [] };
  const gone = removed.flatMap(({ node, screen: key }): readonly Home[] => {
    const screen = screenWithKey(left, key);
    // Where screens share an id, it is not certain whose inputs others speak of.
    if (!screen || !isNamedAlone(left, screenId(screen))) return [];
    const present = answersOn(screen).map(({ name }) => name);
    return flat([node]).flatMap((each) => {
      const name = answerOf(each)?.name;
      if (name === undefined || present.includes(name)) return [];
      return [{ screen: screenId(screen), scope: "form" as const, name }];
    });
  });
  const { document: tidy, lost } = forget(left, gone);
  return { document: withRouting(document, tidy), lost };
}

function isNamedAlone(document: FlowDocument, id: string): boolean {
  return id !== "" && document.screens.filter((screen) => screenId(screen) === id).length === 1;
}
