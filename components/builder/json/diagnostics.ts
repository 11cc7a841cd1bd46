import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { FlowDocument } from "@/lib/flow/model/document";
import { pointerOf } from "@/lib/flow/model/pointer";
import type { TextFault } from "@/lib/flow/text/open-text";
import { mapText } from "@/lib/flow/text/text-map";
import { spanIn } from "@/lib/flow/text/text-position";
import type { Issue } from "@/lib/flow/validate/issue";
import { faultInWords } from "../saving/read-draft";

/** Underlines for the problems of a document at their places in its text. */
export function diagnosticsOf(
  text: Text,
  document: FlowDocument,
  issues: readonly Issue[],
): readonly Diagnostic[] {
  if (issues.length === 0) return [];
  const map = mapText(text.toString());
  return issues.map((issue) => {
    const pointer = pointerOf(document, issue.target);
    const span = pointer === undefined ? undefined : nearest(map, pointer);
    return {
      from: span?.from ?? 0,
      to: span?.end ?? 0,
      severity: issue.severity,
      message: issue.message,
    };
  });
}

export function faultDiagnostic(text: Text, fault: TextFault): Diagnostic {
  const { message } = faultInWords(fault);
  if (fault.reason !== "not-json") return { from: 0, to: text.length, severity: "error", message };
  const from = Math.min(fault.offset, text.length);
  return { from, to: Math.min(from + 1, text.length), severity: "error", message };
}

/** What is missing has no place of its own: then the thing it is missing from. */
function nearest(map: ReturnType<typeof mapText>, pointer: string) {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const span = spanIn(map, at);
    if (span) return span.end - span.from > 200 ? { from: span.from, end: span.start + 1 } : span;
    if (at === "") return undefined;
  }
}
