const dayMs = 86_400_000;

/**
 * YYYY-MM-DD (UTC) for a text of milliseconds since 1970, as dates were written before 5.0; any other text as it is.
 * Counts days without a clock or a time zone, in 400-year cycles that begin on 1 March.
 */
export function dateOfTimestamp(text: string): string {
  if (!/^-?\d{9,14}$/.test(text.trim())) return text;
  const day = Math.floor(Number(text) / dayMs) + 719_468;
  const cycle = Math.floor(day / 146_097);
  const dayOfCycle = day - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join(
    "-",
  );
}
