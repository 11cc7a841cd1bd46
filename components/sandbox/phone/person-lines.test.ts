import { expect, it } from "vitest";
import { personLines } from "./person-lines";
import type { ChatItem, PersonItem } from "./ports";

const person = (waId: string): PersonItem => ({ waId, name: `Phone ${waId}`, platform: "android" });
const chat = (waId: string, hour: number, more: Partial<ChatItem> = {}): ChatItem => ({
  numberId: "n",
  waId,
  lastAt: `2026-11-20T${hour}:00:00.000Z`,
  lastSender: "business",
  last: { kind: "text", text: "Hi" },
  unread: 0,
  ...more,
});

it("puts the latest chats first and those without one last", () => {
  const people = ["1", "2", "3"].map(person);
  const chats = [chat("1", 10), chat("3", 11), chat("2", 12, { numberId: "other" })];
  expect(personLines({ people, chats }, "n").map(({ waId }) => waId)).toEqual(["3", "1", "2"]);
});

it("says who wrote last, and what where it has no words", () => {
  const people = [person("1")];
  const text = (more: Partial<ChatItem>) =>
    personLines({ people, chats: [chat("1", 10, more)] }, "n")[0]?.text;
  expect(text({})).toBe("Hi");
  expect(text({ lastSender: "person" })).toBe("You: Hi");
  expect(text({ lastSender: "person", last: { kind: "response", text: "Booking" } })).toBe(
    "You: Response sent",
  );
  expect(text({ last: { kind: "not-delivered", text: "Hi" } })).toBe("A message was not delivered");
});
