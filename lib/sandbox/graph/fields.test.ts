import { describe, expect, it } from "vitest";
import { fieldsOf } from "./fields";

describe("the parameter fields", () => {
  it.each([
    [
      "id,name",
      [
        ["id", {}],
        ["name", {}],
      ],
    ],
    [
      "preview.invalidate(true), id",
      [
        ["preview", { invalidate: "true" }],
        ["id", {}],
      ],
    ],
    [
      "health_status.phone_number(5000000000000005)",
      [["health_status", { phone_number: "5000000000000005" }]],
    ],
    [
      "owner{id,name},status",
      [
        ["owner", {}],
        ["status", {}],
      ],
    ],
    [
      "metric.name(A).granularity(DAY).since(2026-01-01)",
      [["metric", { name: "A", granularity: "DAY", since: "2026-01-01" }]],
    ],
    ["", []],
  ])("reads %j", (text, fields) => {
    expect(fieldsOf(text)?.map(({ name, args }) => [name, args])).toEqual(fields);
  });

  it.each(["na me", "id;drop", "preview.invalidate", "preview.invalidate(a)(b)", "x".repeat(5_000)])(
    "does not read %j",
    (text) => {
      expect(fieldsOf(text)).toBeUndefined();
    },
  );
});
