import { customType } from "drizzle-orm/pg-core";

/** The sign that starts an escape: a code point that is no character, so no Flow and no person uses it. */
const mark = "\ufffe";

/**
 * A text column that gives back any JavaScript string as it came. PostgreSQL refuses U+0000 and halves of surrogate
 * pairs, and PGlite drops a byte-order mark at the start; all of these occur in files people import, so these few signs
 * are escaped in the row.
 */
export const exactText = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: toStorable,
  fromDriver: fromStorable,
});

// Cs under the u flag matches only surrogates that stand alone.
const unstorable = /^\ufeff|[\ufffe\p{Cs}]/gu;
const escaped = /\ufffe([0-9a-f]{4})/g;

export function toStorable(text: string): string {
  return text.replace(unstorable, asEscape).replaceAll("\0", asEscape);
}

export function fromStorable(stored: string): string {
  if (!stored.includes(mark)) return stored;
  return stored.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function asEscape(sign: string): string {
  return mark + sign.charCodeAt(0).toString(16).padStart(4, "0");
}
