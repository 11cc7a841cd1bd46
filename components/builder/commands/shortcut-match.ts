/** The parts of a keyboard event that a shortcut looks at. */
export type KeyPress = {
  readonly key: string;
  /** The key's place on the keyboard, such as "Digit1". */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/**
 * Whether a key press is the shortcut, written as "Mod+Shift+Z" (Mod is Command on a Mac, else Ctrl). Signs such
 * as "?" or "/" need Shift on some keyboards and not on others, so Shift counts for letters and named keys only. Digits
 * go by their place: held together with Alt they write other signs on many keyboards.
 */
export function isShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  if (press.key.toLowerCase() !== keyName(key).toLowerCase() && press.code !== `Digit${key}`) return false;
  const wantsMod = parts.includes("Mod");
  if ((isMac ? press.metaKey : press.ctrlKey) !== wantsMod) return false;
  if (isMac ? press.ctrlKey : press.metaKey) return false;
  if (isSign(key)) return true;
  return press.shiftKey === parts.includes("Shift") && press.altKey === parts.includes("Alt");
}

function keyName(key: string): string {
  return key === "Space" ? " " : key;
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key);
}
