import { describe, expect, test } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { print } from "@/lib/flow/model/print";
import { playToEnd } from "@/lib/flow/runtime/play/play";
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

  test.each(
    templates.flatMap((template) =>
      (["required", "all"] as const).map((fill) => [template.id, fill, template] as const),
    ),
  )("%s plays to its end with %s answers", (_, fill, template) => {
    const document = parse(template.flow);
    const played = document && playToEnd(document, { today: "2026-03-02", fill });
    expect(played?.reason).toBeNull();
    expect(played?.outcome).toBe("completed");
    expect(Object.keys(played?.response ?? {}).length).toBeGreaterThan(0);
  });
});
