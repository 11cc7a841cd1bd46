import type { FlowDocument } from "@/lib/flow/model/document";
import type { Use } from "@/lib/flow/model/uses";
import { findNode, screenWithKey } from "@/lib/flow/model/walk";
import { nameOf, screenNameOf } from "../words/node-words";
import { commandTexts } from "./command-texts";

/** Longest list of names before the rest is only counted. */
const namesMax = 3;

/** Names what still refers to something that was deleted; undefined when nothing does. */
export function lostInWords(document: FlowDocument, lost: readonly Use[]): string | undefined {
  const names = [...new Set(lost.map((use) => nameOfUse(document, use)))];
  if (names.length === 0) return undefined;
  const shown = names.slice(0, namesMax);
  return commandTexts.stillUsed(shown, names.length - shown.length);
}

function nameOfUse(document: FlowDocument, { node, screen: key }: Use): string {
  const found = node === undefined ? undefined : findNode(document, node)?.node;
  if (found) return nameOf(found);
  const screen = screenWithKey(document, key);
  return screen ? screenNameOf(screen) : "";
}
