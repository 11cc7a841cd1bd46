import { describe, expect, it } from "vitest";
import { chatRows, dayInWords } from "./chat-rows";
import type { MessageItem } from "./ports";

/** A message at a moment of this device. */
function message(id: string, sender: MessageItem["sender"], ...time: [number, number, number]): MessageItem {
  const [day, hour, minute] = time;
  const at = new Date(2026, 10, day, hour, minute).toISOString();
  return { id, sender, at, content: { kind: "text", text: id }, isClosed: false, position: 1 };
}

describe("chatRows", () => {
  it("puts a day over its first message, and begins runs anew there", () => {
    const rows = chatRows([
      message("a", "business", 20, 23, 58),
      message("b", "business", 20, 23, 59),
      message("c", "business", 21, 0, 1),
      message("d", "person", 21, 0, 2),
    ]);
    const brief = rows.map((row) => (row.kind === "day" ? row.day.getDate() : [row.key, row.isFurther]));
    expect(brief).toEqual([20, ["a", false], ["b", true], 21, ["c", false], ["d", false]]);
  });

  it("shows nothing for no messages", () => {
    expect(chatRows([])).toEqual([]);
  });
});

describe("dayInWords", () => {
  const now = new Date(2026, 10, 21, 0, 5);
  it.each([
    [new Date(2026, 10, 21), "Today"],
    [new Date(2026, 10, 20), "Yesterday"],
    [new Date(2026, 10, 19), "19 November 2026"],
  ])("says %s as a person would", (day, words) => {
    expect(dayInWords(day, now, "en-GB")).toBe(words);
  });
});
