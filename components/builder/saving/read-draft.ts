import type { FlowDocument } from "@/lib/flow/model/document";
import { type IdSource, parse } from "@/lib/flow/model/parse";
import { openText, type TextFault } from "@/lib/flow/text/open-text";
import { recommendedVersion } from "@/lib/flow/version";
import { invariant } from "@/lib/invariant";
import type { BrokenText } from "../store/state";
import { savingTexts } from "./texts";

export type ReadDraft = { readonly document: FlowDocument; readonly broken: BrokenText | null };

/** A stored draft for the builder: text that does not open is kept for the JSON view beside an empty Flow. */
export function readDraft(text: string, newId?: IdSource): ReadDraft {
  const opened = openText(text, newId);
  if (opened.ok) return { document: opened.value.document, broken: null };
  return { document: emptyFlow(), broken: { text, ...faultInWords(opened.failure) } };
}

export function faultInWords(fault: TextFault): { readonly message: string; readonly line: number } {
  switch (fault.reason) {
    case "not-json":
      return { message: fault.message, line: fault.line };
    case "not-a-flow":
      return { message: savingTexts.broken.notAFlow(fault.found), line: 1 };
    case "too-deep":
      return { message: savingTexts.broken.tooDeep(fault.levelsMax), line: 1 };
    case "too-large":
      return { message: savingTexts.broken.tooLarge, line: 1 };
  }
}

function emptyFlow(): FlowDocument {
  const document = parse({ version: recommendedVersion, screens: [] });
  invariant(document, "a Flow without screens parses");
  return document;
}
