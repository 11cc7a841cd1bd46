import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFlow, brokenFlow } from "../fixtures/arbitraries";
import { chooser } from "../fixtures/chooser";
import type { JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { parse, sequentialIds } from "../model/parse";
import { printText } from "../model/print";
import { nodesOf } from "../model/walk";
import { readExactly } from "../text/read-exactly";
import { record, redo, startHistory, undo } from "./history";
import { commandNames, randomCommand } from "./random-command";

const decisions = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 400, size: "max" });
const steps = 12;

function documentOf(flow: JsonObject): FlowDocument {
  const document = parse(flow, sequentialIds("o-"));
  if (!document) throw new Error("the fixture is a Flow");
  return document;
}

function identitiesIn(document: FlowDocument): readonly string[] {
  return document.screens.flatMap((screen) => [screen.key, ...nodesOf(screen).map(({ id }) => id)]);
}

describe("any sequence of commands on any Flow", () => {
  test("throws nothing, keeps identities apart, prints text that reads back the same, and is undone to the start", () => {
    fc.assert(
      fc.property(fc.oneof(anyFlow, brokenFlow), decisions, (flow, choices) => {
        const source = { choose: chooser(choices), newId: sequentialIds("n-") };
        const start = documentOf(flow);
        let history = startHistory(start, null);
        for (let step = 0; step < steps; step += 1) {
          const { name, document } = randomCommand(history.present.document, source);
          const text = printText(document);
          const again = parse(readExactly(text));
          expect(again && printText(again), name).toBe(text);
          const identities = identitiesIn(document);
          expect(new Set(identities).size, name).toBe(identities.length);
          history = record(history, { document, selection: null });
        }
        const end = history.present.document;
        const count = history.past.length;
        for (let step = 0; step < count; step += 1) history = undo(history);
        expect(history.present.document).toBe(start);
        for (let step = 0; step < count; step += 1) history = redo(history);
        expect(history.present.document).toBe(end);
      }),
      { numRuns: 400 },
    );
  });

  test("changes no document it was given", () => {
    fc.assert(
      fc.property(anyFlow, decisions, (flow, choices) => {
        const start = deepFreeze(documentOf(flow));
        randomCommand(start, { choose: chooser(choices), newId: sequentialIds("n-") });
      }),
      { numRuns: 300 },
    );
  });

  test("leaves screens it has nothing to do with the same objects", () => {
    fc.assert(
      fc.property(anyFlow, decisions, (flow, choices) => {
        const start = documentOf(flow);
        const { document } = randomCommand(start, { choose: chooser(choices), newId: sequentialIds("n-") });
        for (const screen of document.screens) {
          const before = start.screens.find(({ key }) => key === screen.key);
          if (!before || before === screen) continue;
          expect(printText({ ...start, screens: [before] })).not.toBe(
            printText({ ...document, screens: [screen] }),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  test("draws from all commands", () => {
    const drawn = commandNames.map((_, index) => {
      const source = { choose: chooser([index]), newId: sequentialIds("n-") };
      return randomCommand(documentOf({ screens: [] }), source).name;
    });
    expect(drawn).toEqual(commandNames);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
