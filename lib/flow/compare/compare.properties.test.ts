import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomCommand } from "../edit/random-command";
import { anyFlow, validFlow } from "../fixtures/arbitraries";
import { chooser } from "../fixtures/chooser";
import { type Json, jsonEqual } from "../json";
import type { FlowDocument } from "../model/document";
import { parse, sequentialIds } from "../model/parse";
import { print, printText } from "../model/print";
import { nodesOf } from "../model/walk";
import { breakingChanges } from "./breaking-changes";
import { type Comparison, changesIn, isNodeChange } from "./change";
import { compare, isUnchanged } from "./compare";

const decisions = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 200, size: "max" });

/** The document as somebody else would parse it: what it prints is the same, the identities are not. */
function reread(document: FlowDocument, prefix: string): FlowDocument {
  const again = parse(JSON.parse(printText(document)) as Json, sequentialIds(prefix));
  if (!again) throw new Error("what was printed is a Flow");
  return again;
}

function documentOf(flow: Json, prefix: string): FlowDocument {
  const document = parse(flow, sequentialIds(prefix));
  if (!document) throw new Error("the fixture is a Flow");
  return document;
}

/** Fails when a change speaks of a screen or a node that is not in its version. */
function expectRealPlaces({ before, after, screens, ...rest }: Comparison): void {
  const [nodesBefore, nodesAfter] = [before, after].map((flow) => new Set(flow.screens.flatMap(nodesOf)));
  expect(new Set(screens.flatMap((each) => each.before ?? []))).toEqual(new Set(before.screens));
  expect(screens.flatMap((each) => each.after ?? [])).toEqual(after.screens);
  for (const change of changesIn({ before, after, screens, ...rest })) {
    if (!isNodeChange(change)) continue;
    if (change.before) expect(nodesBefore?.has(change.before)).toBe(true);
    if (change.after) expect(nodesAfter?.has(change.after)).toBe(true);
    if (change.kind === "node-left") expect(after.screens).toContain(change.to);
    if (change.kind === "node-arrived") expect(before.screens).toContain(change.from);
  }
}

describe("comparing any two Flows", () => {
  test("a Flow is unchanged against itself, however often it is parsed, and breaks nothing", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const comparison = compare(documentOf(flow, "a-"), documentOf(flow, "b-"));
        expect(changesIn(comparison)).toEqual([]);
        expect(breakingChanges(comparison)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("finds changes exactly when the printed Flows differ, and each names a place that exists", () => {
    fc.assert(
      fc.property(fc.oneof(validFlow, anyFlow), decisions, fc.nat(6), (flow, choices, steps) => {
        const start = documentOf(flow, "o-");
        const source = { choose: chooser(choices), newId: sequentialIds("n-") };
        const names: string[] = [];
        let end = start;
        for (let step = 0; step <= steps; step += 1) {
          const next = randomCommand(end, source);
          names.push(next.name);
          end = next.document;
        }
        const comparison = compare(reread(start, "a-"), reread(end, "a-"));
        expect(isUnchanged(comparison), names.join()).toBe(jsonEqual(print(start), print(end)));
        expectRealPlaces(comparison);
        breakingChanges(comparison);
      }),
      { numRuns: 600 },
    );
  });

  test("throws at nothing that is no proper Flow", () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (one, other) => {
        const comparison = compare(documentOf(one, ""), documentOf(other, ""));
        expectRealPlaces(comparison);
        breakingChanges(comparison);
      }),
      { numRuns: 300 },
    );
  });
});
