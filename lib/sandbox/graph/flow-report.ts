import type { JsonObject } from "@/lib/flow/json";
import { isJsonObject, own } from "@/lib/flow/json";
import { splitPointer } from "@/lib/flow/text/json-pointer";
import { mapText, type TextMap } from "@/lib/flow/text/text-map";
import { spanIn } from "@/lib/flow/text/text-position";
import { type LocatedIssue, validateText } from "@/lib/flow/validate/validate-text";
import { readJson } from "@/lib/meta/client/read-json";

/** What an upload says about a Flow JSON. */
export type FlowReport = {
  /** In the form of `validation_errors` (spec/platform.md, A.4). */
  readonly problems: readonly JsonObject[];
  readonly jsonVersion: string | null;
  readonly dataApiVersion: string | null;
};

/** Checks a text with the house's own validator and reports in Meta's form. Never throws. */
export function flowReport(text: string): FlowReport {
  const flow = readJson(text);
  const fact = (key: string) => {
    const value = isJsonObject(flow) ? own(flow, key) : undefined;
    return typeof value === "string" ? value : null;
  };
  const errors = validateText(text).filter(({ severity }) => severity === "error");
  return {
    problems: problemsOf(text, errors),
    jsonVersion: fact("version"),
    dataApiVersion: fact("data_api_version"),
  };
}

/** One problem for each thing that is wrong, with all its places. */
function problemsOf(text: string, issues: readonly LocatedIssue[]): readonly JsonObject[] {
  if (issues.length === 0) return [];
  const places = placesIn(text);
  const byMistake = new Map<string, { readonly issue: LocatedIssue; readonly places: JsonObject[] }>();
  for (const issue of issues) {
    const key = `${issue.code} ${messageOf(issue)}`;
    const found = byMistake.get(key) ?? { issue, places: [] };
    found.places.push({ ...places(issue), ...pathOf(issue.pointer) });
    byMistake.set(key, found);
  }
  return [...byMistake.values()].map(({ issue, places: all }) => {
    const { path: _, ...first } = all[0] ?? {};
    return {
      error: codeOf(issue),
      error_type: "FLOW_JSON_ERROR",
      message: messageOf(issue),
      ...first,
      pointers: all,
    };
  });
}

function messageOf({ detail, message }: LocatedIssue): string {
  return detail ?? message;
}

/** Mistakes that only the house knows come under Meta's general code. */
function codeOf({ code }: LocatedIssue): string {
  return /^[A-Z_]+$/.test(code) ? code : "INVALID_PROPERTY_VALUE";
}

/** `screens[0].layout.children[0].type` */
function pathOf(pointer: string): JsonObject {
  const steps = splitPointer(pointer) ?? [];
  if (steps.length === 0) return {};
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join("");
  return { path: path.replace(/^\./, "") };
}

/** Lines and columns from 1; both ends belong to the place. */
function placesIn(text: string): (issue: LocatedIssue) => JsonObject {
  const map = mapText(text);
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
  const place = (offset: number) => {
    let line = starts.length;
    let low = 0;
    let high = starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle - 1;
    }
    line = high + 1;
    return { line, column: offset - (starts[high] ?? 0) + 1 };
  };
  return ({ pointer, code }) => {
    const span = nearestSpan(map, pointer);
    if (!span) return { line_start: 1, line_end: 1, column_start: 1, column_end: 1 };
    // An unknown name is wrong itself; otherwise the value is.
    const isName = code === "INVALID_PROPERTY_KEY" && span.from < span.start;
    const start = place(isName ? span.from : span.start);
    const end = place(Math.max((isName ? endOfName(text, span.from) : span.end) - 1, 0));
    return { line_start: start.line, line_end: end.line, column_start: start.column, column_end: end.column };
  };
}

/** Of what is missing, the place where it would stand. */
function nearestSpan(map: TextMap, pointer: string) {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const span = spanIn(map, at);
    if (span || at === "") return span;
  }
}

function endOfName(text: string, from: number): number {
  const name = /"(?:[^"\\]|\\.)*"/y;
  name.lastIndex = from;
  return name.test(text) ? name.lastIndex : from + 1;
}
