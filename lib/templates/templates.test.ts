import { describe, expect, test } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { print } from "@/lib/flow/model/print";
import { templates } from "./templates";

describe("templates", () => {
  test("there are at least ten, each with an id of its own", () => {
    expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length);
    expect(templates.length).toBeGreaterThanOrEqual(10);
  });

  test.each(templates.map((template) => [template.id, template] as const))(
    "%s opens and comes back unchanged",
    (_, template) => {
      const document = parse(template.flow);
      expect(document && JSON.stringify(print(document))).toBe(JSON.stringify(template.flow));
    },
  );
});
