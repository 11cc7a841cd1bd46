import { findNode } from "@/lib/flow/model/walk";
import type { BuilderFacts, Focus } from "../store/state";
import { kindOf } from "../words/node-words";
import { canvasTexts } from "./texts";

/** What a field over a text is called. */
export function nameOfText({ history }: Pick<BuilderFacts, "history">, at: Focus): string {
  const node = at.node === undefined ? undefined : findNode(history.present.document, at.node)?.node;
  return node ? canvasTexts.editing(kindOf(node)) : canvasTexts.editingTitle;
}
