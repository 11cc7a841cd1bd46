import { plainText } from "./tree/plain-text";

/** Longest id made from a title, in characters, before what makes it unique. */
const lengthMax = 40;

/**
 * A friendly id for an option made from its title: "Express (1 day)" gives express_1_day. It begins with a letter, so
 * that a case may be named after it, and differs from those taken. Titles without Latin letters or digits give
 * option_1, option_2…
 */
export function slugId(title: string, taken: ReadonlySet<string> = new Set()): string {
  const words = plainText(title)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const joined = words.join("_").slice(0, lengthMax).replace(/_$/, "");
  if (joined === "") return counted("option", taken, 1);
  const base = /^\d/.test(joined) ? `option_${joined}` : joined;
  return taken.has(base) ? counted(base, taken, 2) : base;
}

function counted(base: string, taken: ReadonlySet<string>, from: number): string {
  let count = from;
  while (taken.has(`${base}_${count}`)) count += 1;
  return `${base}_${count}`;
}
