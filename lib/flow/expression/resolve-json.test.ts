import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json";
import type { Environment } from "./environment";
import { resolveJson } from "./resolve-json";

const file = "../shared/spec/vectors/fields.json";

type Vector = {
  readonly kind: string;
  readonly what: string;
  readonly payload: JsonObject;
  readonly data?: JsonObject;
  readonly form?: JsonObject;
  readonly result: JsonObject;
};

function environment(data: JsonObject, form: JsonObject): Environment {
  return { id: "START", data, form, screen: () => undefined };
}

/** As it goes over the wire. */
function sent(value: Json | undefined): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

describe("resolveJson", () => {
  if (!existsSync(file)) {
    it.skip(`${file} is not here: the measured payloads were not compared`, () => {});
  } else {
    // The file's shape is its own description of its fields.
    const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: readonly Vector[] };
    it.each(vectors.filter(({ kind }) => kind === "payload"))("sends what phones send: $what", (vector) => {
      const { payload, data = {}, form = {}, result } = vector;
      expect(sent(resolveJson(payload, environment(data, form)))).toEqual(result);
    });
  }

  it.each<[string, Json, Json]>([
    ["drops keys without a value", { a: "${form.none}", b: null, c: "`1 +`", d: "x" }, { d: "x" }],
    ["puts null for list entries without a value", ["${form.none}", null, 1], [null, null, 1]],
    ["leaves numbers and booleans", { a: 1, b: true }, { a: 1, b: true }],
    ["leaves actions of list items", { "on-click-action": "${form.t}" }, { "on-click-action": "${form.t}" }],
  ])("%s", (_, payload, expected) => {
    expect(resolveJson(payload, environment({}, { t: "x" }))).toEqual(expected);
  });

  it("keeps a key named __proto__ an ordinary key", () => {
    const payload = JSON.parse('{"__proto__": "${form.t}"}') as JsonObject;
    const resolved = resolveJson(payload, environment({}, { t: "x" }));
    expect(JSON.stringify(resolved)).toBe('{"__proto__":"x"}');
  });

  it("never throws, whatever the payload", () => {
    const text = fc.constantFrom("${form.t}", "`${form.t} 'x'`", "`(`", "${data.n}", "plain", "${a}");
    const payload = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom(null, 1, true),
        fc.array(tie("json")),
        fc.dictionary(fc.string(), tie("json")),
      ),
    })).json;
    fc.assert(
      fc.property(payload, (value) => {
        expect(() => JSON.stringify(resolveJson(value, environment({ n: null }, { t: "x" })))).not.toThrow();
      }),
    );
  });

  it("gets through a payload nested ten thousand deep", () => {
    let deep: Json = "${form.t}";
    for (let level = 0; level < 10_000; level += 1) deep = { a: deep };
    expect(resolveJson(deep, environment({}, { t: "x" }))).toBeTypeOf("object");
  });
});
