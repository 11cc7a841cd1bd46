/** Letters that do not come apart into a plain letter and marks. */
const plainLetters: { readonly [letter: string]: string } = {
  ß: "ss",
  ẞ: "SS",
  Æ: "AE",
  æ: "ae",
  Œ: "OE",
  œ: "oe",
  Ø: "O",
  ø: "o",
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Þ: "TH",
  þ: "th",
  Ð: "D",
  ð: "d",
  ı: "i",
};

/**
 * A text with plain Latin letters in the place of those with marks, and without apostrophes, for ids and names. Other
 * scripts stay as they are.
 */
export function plainText(text: string): string {
  return [...text]
    .map((letter) => plainLetters[letter] ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "");
}

/** Words joined by underscores, as many as fit; the first is cut where it alone is too long. */
export function joinedWords(words: readonly string[], lengthMax: number): string {
  let joined = "";
  for (const word of words) {
    if (word === "") continue;
    if (joined !== "" && joined.length + word.length + 1 > lengthMax) break;
    joined = joined === "" ? word.slice(0, lengthMax) : `${joined}_${word}`;
  }
  return joined;
}
