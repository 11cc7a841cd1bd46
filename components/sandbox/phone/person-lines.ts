import type { ChatItem, PersonItem, PhoneItem } from "./ports";
import { phonePageTexts as texts } from "./texts";

/** A person in the list, with what was written last between them and one number. */
export type PersonLine = PersonItem & {
  readonly lastAt: string | null;
  readonly text: string;
  readonly unread: number;
};

/** Everybody with a phone: the latest chats first, then those who heard nothing yet. */
export function personLines(
  { people, chats }: Pick<PhoneItem, "people" | "chats">,
  numberId: string,
): readonly PersonLine[] {
  const own = new Map(chats.filter((chat) => chat.numberId === numberId).map((chat) => [chat.waId, chat]));
  const lines = people.map((person): PersonLine => {
    const chat = own.get(person.waId);
    if (!chat) return { ...person, lastAt: null, text: texts.lastNothing, unread: 0 };
    return { ...person, lastAt: chat.lastAt, text: lastInWords(chat), unread: chat.unread };
  });
  return lines.sort((a, b) => compare(b.lastAt ?? "", a.lastAt ?? ""));
}

function lastInWords({ last, lastSender }: ChatItem): string {
  const isSpoken = last.kind === "text" || last.kind === "card";
  const words = isSpoken && last.text !== "" ? last.text : texts.kinds[last.kind];
  return lastSender === "person" ? texts.lastOwn(words) : words;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
