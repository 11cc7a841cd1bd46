import { joinedWords, plainText } from "./tree/plain-text";

const ones =
  "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN".split(
    " ",
  );
const tens = "  TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split(" ");

/** Longest id that is made from a title, in characters, before the letters that make it unique. */
const lengthMax = 40;

/** Letters and underscores, at least one letter, not a reserved word. Source: spec/flow-json.md, 5. */
export function isScreenId(id: string): boolean {
  return /^(?!_+$)[A-Za-z_]+$/.test(id) && id.toUpperCase() !== "SUCCESS";
}

/**
 * A valid id made from a title: "Your details" gives YOUR_DETAILS, "Step 2" STEP_TWO. A title without Latin letters
 * gives SCREEN. Ids that differ in case only are kept apart too; what is taken gets a letter: DETAILS_B, DETAILS_C.
 */
export function screenIdFromTitle(title: string, taken: ReadonlySet<string> = new Set()): string {
  const used = new Set([...taken].map((id) => id.toUpperCase()));
  const base = baseFromTitle(title);
  if (!used.has(base)) return base;
  let count = 2;
  while (used.has(`${base}_${letters(count)}`)) count += 1;
  return `${base}_${letters(count)}`;
}

/** Whether an id is what a title gives, perhaps with the letter that makes it unique. */
export function isFromTitle(id: string, title: string): boolean {
  const base = baseFromTitle(title);
  return id === base || (id.startsWith(`${base}_`) && /^(?!A$)[A-Z]{1,2}$/.test(id.slice(base.length + 1)));
}

function baseFromTitle(title: string): string {
  const words = plainText(title)
    .replace(/\d+/g, (digits) => ` ${numberInWords(digits)} `)
    .toUpperCase()
    .split(/[^A-Z]+/);
  const base = joinedWords(words, lengthMax);
  if (base === "") return "SCREEN";
  return base === "SUCCESS" ? "SUCCESS_SCREEN" : base;
}

/** Numbers up to 99 in words; longer ones are left out. */
function numberInWords(digits: string): string {
  const value = Number(digits);
  if (digits.length > 2) return "";
  if (value < 20) return ones[value] ?? "";
  const rest = value % 10;
  return rest === 0 ? (tens[(value - rest) / 10] ?? "") : `${tens[(value - rest) / 10]}_${ones[rest]}`;
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(count: number): string {
  const last = String.fromCharCode(65 + ((count - 1) % 26));
  const rest = Math.floor((count - 1) / 26);
  return rest === 0 ? last : `${letters(rest)}${last}`;
}
