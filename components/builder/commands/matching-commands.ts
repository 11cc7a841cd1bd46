import type { Command } from "./command";

/** Commands whose title or keywords hold every word typed; those whose title starts with it come first. */
export function matchingCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  return commands
    .map((command, index) => ({ command, index, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ command }) => command);
}

/** 0 when a word is missing; more for titles and for beginnings. */
function rankOf({ title, keywords = "" }: Command, words: readonly string[]): number {
  const name = ` ${title.toLowerCase()}`;
  let rank = name.startsWith(` ${words.join(" ")}`) ? 4 : 0;
  for (const word of words) {
    if (name.includes(` ${word}`)) rank += 3;
    else if (name.includes(word)) rank += 2;
    else if (` ${keywords.toLowerCase()}`.includes(` ${word}`)) rank += 1;
    else return 0;
  }
  return rank;
}
