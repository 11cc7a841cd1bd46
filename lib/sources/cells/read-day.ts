/** What 3/4/2026 means; undefined takes the day first where it can only be so, else the month. */
export type DayOrder = "day-first" | "month-first";

/** The first letters of months in the languages that tables often come in, folded. */
const monthNames: readonly (readonly string[])[] = [
  ["jan", "ene", "gen"],
  ["feb", "fev"],
  ["mar", "mrz", "maer"],
  ["apr", "abr", "avr"],
  ["may", "mai", "mag"],
  ["jun", "giu", "juin"],
  ["jul", "lug", "juil"],
  ["aug", "ago", "aou"],
  ["sep", "set"],
  ["oct", "okt", "out", "ott"],
  ["nov"],
  ["dec", "dez", "dic"],
];

/**
 * A day as people write it, as "2026-11-21": ISO, 21.11.2026, 11/21/2026, "21 Nov 2026", "November 21, 2026". A time
 * after it is left out. Undefined for anything else and for days that no calendar has.
 */
export function readDay(text: string, order?: DayOrder | undefined): string | undefined {
  const found = dayAndRest(text, order);
  return found && /^($|(T|,?\s+)\d)/.test(found.rest) ? found.day : undefined;
}

/** The day with which a text begins, and what follows it. */
export function dayAndRest(
  text: string,
  order: DayOrder | undefined,
): { readonly day: string; readonly rest: string } | undefined {
  const bare = text.trim();
  const found = fromIso(bare) ?? fromNumbers(bare, order) ?? fromNames(bare);
  return found?.day === undefined ? undefined : { day: found.day, rest: bare.slice(found.length) };
}

type Found = { readonly day: string | undefined; readonly length: number } | undefined;

function fromIso(text: string): Found {
  const [all, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ?? [];
  return all === undefined ? undefined : { day: dayIn(year, month, day), length: all.length };
}

function fromNumbers(text: string, order: DayOrder | undefined): Found {
  const [all, first, sign, second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  if (all === undefined) return undefined;
  const whole = year?.length === 2 ? `20${year}` : year;
  const takesDayFirst = sign === "." || order === "day-first" || (order === undefined && Number(first) > 12);
  const day = takesDayFirst ? dayIn(whole, second, first) : dayIn(whole, first, second);
  return { day, length: all.length };
}

function fromNames(text: string): Found {
  const dayFirst =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/iu;
  const [all, day, month, year] = dayFirst.exec(text) ?? [];
  if (all !== undefined) return { day: dayIn(year, monthOf(month), day), length: all.length };
  const monthFirst = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
  const [whole, name, number, ofYear] = monthFirst.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : { day: dayIn(ofYear, monthOf(name), number), length: whole.length };
}

function monthOf(name: string | undefined): string | undefined {
  const folded = name?.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const at = monthNames.findIndex((starts) => starts.some((start) => folded?.startsWith(start)));
  return at < 0 ? undefined : String(at + 1);
}

function dayIn(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (!year || !month || !day) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  // The calendar of JavaScript lets 31 February run on into March.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
