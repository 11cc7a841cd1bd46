const macSigns: { readonly [key: string]: string } = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Backspace: "⌫",
  Delete: "⌦",
};

const signs: { readonly [key: string]: string } = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Space: "Space",
};

/** The key caps of a shortcut written as "Mod+Shift+Z", as the person's keyboard names them. */
export function keyCaps(shortcut: string, isMac: boolean): readonly string[] {
  const keys = shortcut === "+" ? ["+"] : shortcut.split("+").map((key) => (key === "" ? "+" : key));
  return keys.map((key) => (isMac ? macSigns[key] : undefined) ?? signs[key] ?? key);
}

/** The same shortcut for `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string, isMac: boolean): string {
  return shortcut.replace("Mod", isMac ? "Meta" : "Control").replace("Ctrl", "Control");
}
