import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json";
import { fieldAt, typeOfField, typeOfSchema } from "./schema-type";

const data: JsonObject = {
  name: { type: "string", __example__: "Ana" },
  address: {
    type: "object",
    properties: {
      city: { type: "string" },
      geo: { type: "object", properties: { lat: { type: "number" } } },
    },
  },
  plans: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } },
  bare: {},
  required: ["name"],
};

describe("typeOfSchema", () => {
  it.each<[Json | undefined, string | undefined]>([
    [{ type: "string" }, "string"],
    [{ type: "integer" }, "integer"],
    [{ type: "null" }, "null"],
    [{ type: "array", items: { type: "string" } }, "array<string>"],
    [{ type: "array", items: { type: "object" } }, "array<object>"],
    [{ type: "array", items: { type: "number" } }, "array"],
    [{ type: "array", items: true }, "array"],
    [{ type: "array" }, "array"],
    [{ type: ["string"] }, undefined],
    [{ type: "text" }, undefined],
    [{}, undefined],
    [true, undefined],
    [undefined, undefined],
  ])("takes %j for %s", (schema, type) => {
    expect(typeOfSchema(schema)).toBe(type);
  });
});

describe("fieldAt", () => {
  it("walks through objects", () => {
    expect(typeOfField(data, ["name"])).toBe("string");
    expect(typeOfField(data, ["address", "geo", "lat"])).toBe("number");
    expect(fieldAt(data, ["address", "city"])).toMatchObject({ kind: "found", schema: { type: "string" } });
  });

  it("names the first field that is not declared", () => {
    expect(fieldAt(data, ["address", "street", "number"])).toEqual({ kind: "missing", name: "street" });
    expect(fieldAt(data, ["name", "length"])).toEqual({ kind: "missing", name: "length" });
    expect(fieldAt(data, ["__proto__"])).toEqual({ kind: "missing", name: "__proto__" });
    expect(fieldAt(data, ["constructor"])).toEqual({ kind: "missing", name: "constructor" });
  });

  it("stops at a list", () => {
    expect(fieldAt(data, ["plans", "id"])).toEqual({ kind: "inside-list", name: "plans" });
  });

  it("does not take the list of required fields for a field", () => {
    expect(fieldAt(data, ["required"])).toEqual({ kind: "missing", name: "required" });
  });

  it("finds a field without a type", () => {
    expect(fieldAt(data, ["bare"])).toEqual({ kind: "found", schema: {}, type: undefined });
  });
});
