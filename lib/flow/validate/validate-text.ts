import { isJsonObject, type Json, own } from "../json";
import { parse } from "../model/parse";
import { readExactly } from "../text/read-exactly";
import { survey } from "../text/survey";
import { asReported } from "./as-reported";
import * as faults from "./faults/text";
import { inspect, topLevelIssues } from "./inspect";
import { type Fault, type Issue, issueAt } from "./issue";
import { pointersInto } from "./pointer-index";
import { rulesOf } from "./version-rules";

/** An issue with its place in the text's JSON, as an RFC 6901 pointer. */
export type LocatedIssue = Issue & { readonly pointer: string };

/**
 * The issues of a Flow's text as Meta would report them: a fault of the text hides those of the version, that hides
 * those of single values, and those hide everything else. Works for any text and never throws.
 */
export function validateText(text: string): readonly LocatedIssue[] {
  let flow: Json;
  try {
    flow = readExactly(text);
  } catch {
    return refused(faults.notJson());
  }
  if (!isJsonObject(flow)) return refused(faults.notAFlow());
  if (survey(flow).isTooDeep) return refused(faults.tooDeep());
  const excess = bytesOver(text, faults.bytesMax);
  if (excess > 0 && rulesOf(own(flow, "version")).limitsSize && own(flow, "version") !== undefined) {
    return refused(faults.tooLarge(excess));
  }
  return located(flow);
}

function located(flow: { readonly [key: string]: Json }): readonly LocatedIssue[] {
  const document = parse(flow);
  const issues = document
    ? inspect(document, own(flow, "version"))
    : topLevelIssues(withoutScreens(flow), own(flow, "screens"), own(flow, "version"));
  const pointerTo = pointersInto(document ?? empty);
  return asReported(issues).map((issue) => ({ ...issue, pointer: pointerTo(issue.target) }));
}

const empty = { props: {}, screens: [] };

function withoutScreens(flow: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  const { screens: _, ...props } = flow;
  return props;
}

function refused(fault: Fault): readonly LocatedIssue[] {
  return [{ ...issueAt({ fault, layer: "text", path: [] }), pointer: "" }];
}

/** How many bytes of UTF-8 a text has above a limit; 0 when it fits. */
function bytesOver(text: string, max: number): number {
  if (text.length * 3 <= max) return 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // Each half of a pair counts for two of the four bytes it takes; one alone takes three.
    else bytes += isPaired(text, at, code) ? 2 : 3;
  }
  return Math.max(0, bytes - max);
}

function isPaired(text: string, at: number, code: number): boolean {
  if (code >= 0xd800 && code < 0xdc00) return isLow(text.charCodeAt(at + 1));
  return isLow(code) && at > 0 && isHigh(text.charCodeAt(at - 1));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
