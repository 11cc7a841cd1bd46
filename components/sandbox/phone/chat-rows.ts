import type { MessageItem } from "./ports";

/** What stands in a chat from top to bottom. */
export type ChatRow =
  | { readonly kind: "day"; readonly key: string; readonly day: Date }
  | {
      readonly kind: "message";
      readonly key: string;
      readonly message: MessageItem;
      /** The one above is of the same side and day. */
      readonly isFurther: boolean;
    };

/** Messages with the days between them, oldest first; days are those of this device. */
export function chatRows(messages: readonly MessageItem[]): readonly ChatRow[] {
  return messages.flatMap((message, index): readonly ChatRow[] => {
    const before = messages[index - 1];
    const day = dayOf(message.at);
    const isNewDay = before === undefined || dayOf(before.at).getTime() !== day.getTime();
    const isFurther = !isNewDay && before.sender === message.sender;
    const row = { kind: "message", key: message.id, message, isFurther } as const;
    return isNewDay ? [{ kind: "day", key: `day ${message.id}`, day }, row] : [row];
  });
}

/** "Today", "Yesterday", and then the date. */
export function dayInWords(day: Date, now: Date, locale: string): string {
  const days = Math.round((dayOf(now.toISOString()).getTime() - day.getTime()) / 86_400_000);
  if (days === 0 || days === 1) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day");
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(day);
}

export function timeInWords(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(at));
}

function dayOf(at: string): Date {
  const moment = new Date(at);
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
