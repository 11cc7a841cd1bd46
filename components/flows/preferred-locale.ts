/** The language the interface is written in; dates and times in words follow it. */
const interfaceLanguage = "en";

/**
 * The person's most wanted variety of the interface's language ("en-GB"), from an Accept-Language header, so that
 * a page never mixes two languages. Unreadable wishes are passed over.
 */
export function preferredLocale(acceptLanguage: string | null): string {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((wish, index) => readWish(wish, index))
    .filter((wish) => wish.weight > 0 && isKnown(wish.tag))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return wishes.find((wish) => wish.tag.split("-")[0] === interfaceLanguage)?.tag ?? interfaceLanguage;
}

function readWish(wish: string, index: number): { tag: string; weight: number; index: number } {
  const [tag = "", quality] = wish.trim().split(";q=");
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0, index };
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
