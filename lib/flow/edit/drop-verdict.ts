import type { ComponentDefinition, Parent } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { type FlowDocument, type FlowNode, isTerminal } from "../model/document";
import type { Location } from "../model/location";
import { parseNode } from "../model/parse";
import { findOnScreen } from "../model/walk";
import { isAtLeast } from "../version";
import type { Placement, Refusal } from "./placement";
import { companyRefusal, countRefusal, formRefusal, nestingRefusal } from "./placement-rules";
import { flat } from "./tree/flat";
import { isForm } from "./tree/kinds";
import { type OpenPlace, openPlace, withNodesAt } from "./tree/place";
import { takeOut } from "./tree/remove";
import { versionOf } from "./tree/version-of";

export type DropVerdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal };

/**
 * Whether nodes may stand at a place, by the facts of the catalogue. Nodes that already stand in the document are
 * moved: they do not count twice. What is wrong already does not keep anyone from moving something else.
 */
export function dropVerdict(
  document: FlowDocument,
  moving: readonly FlowNode[],
  location: Location,
): DropVerdict {
  const reason = refusalOf(document, moving, location);
  return reason ? { allowed: false, reason } : { allowed: true };
}

/** The node a component starts as, to ask whether it may be dropped somewhere. Its ids are of no other use. */
export function starterNode(type: string): FlowNode | undefined {
  const starter = definitionOf(type)?.starter;
  return starter && parseNode(starter, () => "starter");
}

function refusalOf(
  document: FlowDocument,
  moving: readonly FlowNode[],
  location: Location,
): Refusal | undefined {
  const place = openPlace(document, location);
  if (!place) return { code: "no-such-place" };
  const ids = moving.map(({ id }) => id);
  if (place.around.some(({ id }) => ids.includes(id))) return { code: "inside-itself" };
  const version = versionOf(document);
  const arriving = flat(moving).filter(({ id }) => !findOnScreen(place.screen, id));
  const alone = parentRefusal(moving, place, version) ?? arrivalRefusal(arriving, place, version);
  if (alone) return alone;
  const bare = { props: {}, screens: [place.screen] };
  const left = takeOut(bare, ids).document;
  const [screenAfter] = withNodesAt(left, location, (nodes) => [...nodes, ...moving]).screens;
  const placement: Placement = {
    document,
    screenBefore: place.screen,
    screenAfter: screenAfter ?? place.screen,
    moving,
    around: place.around,
    version,
  };
  return (
    nestingRefusal(placement) ??
    formRefusal(placement) ??
    (arriving.length > 0 ? companyRefusal(placement) : undefined) ??
    countRefusal(placement)
  );
}

function parentRefusal(moving: readonly FlowNode[], place: OpenPlace, version: string): Refusal | undefined {
  for (const node of moving) {
    const definition = definitionOf(node.type);
    if (!definition || !place.parent || standsIn(place, node)) continue;
    const since = definition.place.parents[place.parent];
    if (since === undefined) {
      return { code: "parent", type: node.type, parent: place.parent, allowed: parentsOf(definition) };
    }
    if (!isAtLeast(version, since)) {
      return { code: "needs-version", type: node.type, since };
    }
  }
  return undefined;
}

function parentsOf({ place }: ComponentDefinition): readonly Parent[] {
  // The keys of `parents` are parents by its type.
  return Object.keys(place.parents) as Parent[];
}

/** Whether a node already stands in a place of this kind on this screen, so that a move is a matter of order. */
function standsIn(place: OpenPlace, node: FlowNode): boolean {
  const placed = findOnScreen(place.screen, node.id);
  if (!placed) return false;
  const outer = placed.ancestors.at(-1);
  return (outer ? definitionOf(outer.type)?.encloses : "SingleColumnLayout") === place.parent;
}

function arrivalRefusal(
  arriving: readonly FlowNode[],
  { screen, around }: OpenPlace,
  version: string,
): Refusal | undefined {
  for (const { type } of arriving) {
    const definition = definitionOf(type);
    if (!definition) continue;
    if (!isAtLeast(version, definition.since)) {
      return { code: "needs-version", type, since: definition.since };
    }
    if (definition.place.refusedOnTerminal && isTerminal(screen)) return { code: "last-screen", type };
    if (definition.place.reportedInForm && around.some(isForm)) {
      return {
        code: "parent",
        type,
        parent: "Form",
        allowed: parentsOf(definition).filter((each) => each !== "Form"),
      };
    }
  }
  return undefined;
}
