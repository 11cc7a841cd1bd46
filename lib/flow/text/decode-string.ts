/** Letters that stand for a character after a backslash. */
const escapes: { readonly [letter: string]: string } = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * What a quoted piece of text says, whatever marks stand around it. Undefined when an escape has no clear meaning
 * (`\d`, `\u12`): guessing would change the text.
 */
export function decodeString(piece: string): string | undefined {
  let isClear = true;
  const said = piece
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]?))/g, (_, hex?: string, letter?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      const meant = letter === undefined ? undefined : escapes[letter];
      if (meant === undefined) isClear = false;
      return meant ?? "";
    });
  return isClear ? said : undefined;
}
