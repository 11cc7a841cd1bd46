import type { PublicationProblem } from "@/db/schema/publication";
import type { FlowDocument } from "@/lib/flow/model/document";
import { pointerOf } from "@/lib/flow/model/pointer";
import { pointerAt } from "@/lib/flow/text/text-position";
import { validate } from "@/lib/flow/validate/validate";
import type { FlowProblem, ProblemPlace } from "@/lib/meta/flows/flow-problem";

/** What our own check finds in a Flow that blocks publishing. */
export function problemsIn(document: FlowDocument): readonly PublicationProblem[] {
  return validate(document)
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, target }): PublicationProblem => {
      const pointer = pointerOf(document, target);
      return { code, message, ...(pointer === undefined ? {} : { pointer }) };
    });
}

/** A mistake that WhatsApp found in a text, with its place there. */
export function problemOf({ code, message, places }: FlowProblem, text: string): PublicationProblem {
  const [place] = places;
  const pointer = place?.pointer ?? (place && pointerOfLine(text, place));
  return {
    code,
    message,
    ...(pointer === undefined ? {} : { pointer }),
    ...(place?.lineStart === undefined ? {} : { line: place.lineStart }),
  };
}

/** WhatsApp may name a line and a column of what was uploaded, and no path. */
function pointerOfLine(text: string, { lineStart, columnStart = 1 }: ProblemPlace): string | undefined {
  if (lineStart === undefined) return undefined;
  const before = text.split("\n").slice(0, lineStart - 1);
  const offset = before.reduce((length, line) => length + line.length + 1, 0) + columnStart - 1;
  return pointerAt(text, offset);
}
