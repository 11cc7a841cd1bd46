import { dropVerdict } from "@/lib/flow/edit/drop-verdict";
import type { FlowDocument, FlowNode } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { findOnScreen, screenWithKey } from "@/lib/flow/model/walk";
import { slotsOf } from "../canvas/slots-of";
import type { DropTarget } from "../store/state";
import { branchInWords } from "../words/branch-words";
import { kindOf, nameOf, screenNameOf } from "../words/node-words";
import { refusalInWords } from "../words/refusal-words";
import { dragTexts } from "./texts";

/** The target of a drop at a place, with the reason when it may not land there. */
export function placeTarget(
  document: FlowDocument,
  nodes: readonly FlowNode[],
  location: Location,
): DropTarget {
  const verdict = dropVerdict(document, nodes, location);
  return { kind: "place", location, refusal: verdict.allowed ? null : refusalInWords(verdict.reason) };
}

/** Where a target is, for screen readers: "After Text field: Name, in Form". */
export function targetInWords(document: FlowDocument, target: DropTarget): string {
  if (target.kind === "order") return dragTexts.atPosition(target.index + 1);
  const key = target.kind === "screen" ? target.screen : target.location.screen;
  const screen = screenWithKey(document, key);
  if (!screen) return "";
  if (target.kind === "screen") return dragTexts.onScreen(screenNameOf(screen));
  const { location } = target;
  const parent = location.parent === null ? null : findOnScreen(screen, location.parent)?.node;
  const siblings = parent ? (parent.slots[location.slot] ?? []) : screen.children;
  const before = siblings[location.index - 1];
  const place = before ? dragTexts.after(nameOf(before)) : dragTexts.atTop;
  if (!parent) return `${place}, ${dragTexts.onScreen(screenNameOf(screen))}`;
  const drawn = slotsOf(parent).find(({ slot }) => slot === location.slot);
  const branch = drawn && branchInWords(document, screen, parent, drawn);
  return `${place}, ${dragTexts.inside(branch ?? kindOf(parent))}`;
}
