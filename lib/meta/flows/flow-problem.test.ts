import { describe, expect, it } from "vitest";
import { isJsonObject } from "@/lib/flow/json";
import { hasCorpus, recorded } from "../test-corpus";
import { flowAtMeta } from "./flow-at-meta";
import { flowProblems, pointerOfPath } from "./flow-problem";

describe("a mistake that WhatsApp found", () => {
  it.each([
    ["screens[0].layout.children[12].on-click-action", "/screens/0/layout/children/12/on-click-action"],
    ["screens [0]. layout.children [0].type", "/screens/0/layout/children/0/type"],
    ["version", "/version"],
    ["routing_model.A/B.x~y", "/routing_model/A~1B/x~0y"],
    ["a[0][1].b", "/a/0/1/b"],
  ])("at %s is at the pointer %s", (path, pointer) => {
    expect(pointerOfPath(path)).toBe(pointer);
  });

  it.each(["", ".", "a..b", "a[x]", "a[0", "a]", "[", "a."])(
    "at the broken path %j has no pointer",
    (path) => {
      expect(pointerOfPath(path)).toBeUndefined();
    },
  );

  it("takes the place from the message where older answers have it", () => {
    const message = 'The property "initial-text" cannot be specified at "$root/screens/0/layout/children/2".';
    const wire = [{ error: "INVALID_PROPERTY", message, line_start: 46, column_start: 17 }];
    expect(flowProblems.parse(wire)).toEqual([
      {
        code: "INVALID_PROPERTY",
        message,
        places: [{ pointer: "/screens/0/layout/children/2", lineStart: 46, columnStart: 17 }],
      },
    ]);
  });

  it("is kept in whatever form it comes", () => {
    expect(flowProblems.parse(["a text", 7, { message: "no code" }])).toEqual([
      { code: "UNKNOWN", message: "a text", places: [] },
      { code: "UNKNOWN", message: "7", places: [] },
      { code: "UNKNOWN", message: "no code", places: [] },
    ]);
  });

  it.each([undefined, null, [], {}])("is none in %j", (value) => {
    expect(flowProblems.parse(value)).toEqual([]);
  });
});

it.skipIf(hasCorpus)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(recorded("validation-response")).toEqual([]);
});

describe.skipIf(!hasCorpus)("answers that others have recorded", () => {
  const answers = recorded("validation-response");

  it("are there", () => expect(answers.length).toBeGreaterThanOrEqual(16));

  it.each(answers)("$name: every mistake has a code, words and, where it says so, a place", ({ payload }) => {
    const wire = isJsonObject(payload) ? payload.validation_errors : undefined;
    const problems = flowProblems.parse(wire);
    const expected = Object.keys(wire ?? {}).length;
    expect(problems).toHaveLength(expected);
    for (const { code, message, places } of problems) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(code).not.toBe("UNKNOWN");
      expect(message).not.toBe("");
      for (const { pointer } of places) expect(pointer).toMatch(/^\/screens\/\d/);
      const saysWhere = JSON.stringify(wire).match(/line_start|path|\$root/);
      expect(places.length > 0).toBe(saysWhere !== null);
    }
  });

  it.each(answers.filter(({ payload }) => isJsonObject(payload) && "status" in payload))(
    "$name: the Flow is read",
    ({ payload }) => {
      const read = flowAtMeta.parse(payload);
      expect(read.name).not.toBe("");
      expect(read.status).not.toBe("UNKNOWN");
      expect(read.raw).toEqual(payload);
    },
  );
});
