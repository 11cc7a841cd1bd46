/** Languages of the phone that are written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set([
  "ar",
  "dv",
  "fa",
  "he",
  "iw",
  "ks",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);

/** The direction the phone's own words and layout take in a language. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale.split("-")[0]?.toLowerCase() ?? "") ? "rtl" : "ltr";
}
