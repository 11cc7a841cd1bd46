import { describe, expect, it } from "vitest";
import type { SendContent } from "@/db/schema/send";
import { columnsIn, fillFor } from "./fill";

const content: SendContent = {
  kind: "interactive",
  metaFlowId: "1",
  header: "For {{Name}}",
  body: "Hi {{ Name }}, your slot is {{Slot}}.",
  buttonText: "Open",
  opening: {
    by: "navigate",
    data: { greeting: "Hi {{Name}}", seats: 2, days: ["{{Slot}}", { id: "{{Slot}}" }] },
  },
};

describe("a message for many", () => {
  it("takes its values from the columns, in texts and in data", () => {
    expect(columnsIn(content)).toEqual(["Name", "Slot"]);
    expect(fillFor(content, { Name: "Ana {{Slot}}", Slot: "Monday" })).toEqual({
      ...content,
      header: "For Ana {{Slot}}",
      body: "Hi Ana {{Slot}}, your slot is Monday.",
      opening: {
        by: "navigate",
        data: { greeting: "Hi Ana {{Slot}}", seats: 2, days: ["Monday", { id: "Monday" }] },
      },
    });
  });

  it("is not made when a value makes it longer than WhatsApp takes, or empty", () => {
    expect(fillFor(content, { Name: "x".repeat(57), Slot: "" })).toBeUndefined();
    expect(fillFor({ ...content, body: "{{Slot}}" }, { Name: "", Slot: " " })).toBeUndefined();
  });

  it("finds nothing under names that every object has", () => {
    expect(fillFor({ ...content, body: "a{{constructor}}" }, {})).toMatchObject({ body: "a" });
  });
});
