import { z } from "zod";
import { nameMax } from "./limits";

/** A name as a person typed it: signs that cannot be seen go, 1 to 120 characters stay. */
export const nameSchema = z
  .string()
  .max(nameMax * 10)
  .transform(tidy)
  .pipe(z.string().min(1).max(nameMax));

/** Any text as a name: tidied and cut to the length a name may have. May be empty. */
export function fitName(text: string): string {
  return cut(tidy(text), nameMax);
}

/** The name followed by a number when `count` is over 1, cut so that both fit: "Booking", "Booking (2)"… */
export function numbered(name: string, count: number): string {
  if (count <= 1) return name;
  const suffix = ` (${count})`;
  return cut(name, nameMax - suffix.length) + suffix;
}

function tidy(name: string): string {
  // Control signs, and halves of surrogate pairs, which no database keeps.
  return name.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
}

/** At most so many characters, and no half of a pair at the end. */
function cut(text: string, lengthMax: number): string {
  return text
    .slice(0, lengthMax)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}
