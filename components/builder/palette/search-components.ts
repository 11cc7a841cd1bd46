import type { ComponentDefinition } from "@/lib/flow/catalogue/definition";
import { catalogue } from "@/lib/flow/catalogue/index";

/** Components that fit the words typed, best first; all of them in palette order when nothing is typed. */
export function searchComponents(query: string): readonly ComponentDefinition[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return catalogue;
  return catalogue
    .map((definition) => ({ definition, score: scoreOf(definition, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ definition }) => definition);
}

/** Sum over the words of the best match, far more for the very name; 0 as soon as one word fits nowhere. */
function scoreOf(definition: ComponentDefinition, words: readonly string[]): number {
  let sum = definition.title.toLowerCase() === words.join(" ") ? 100 : 0;
  for (const word of words) {
    const score = Math.max(
      4 * closeness(definition.title, word),
      3 * Math.max(0, ...definition.keywords.map((keyword) => closeness(keyword, word))),
      2 * closeness(definition.type, word),
      closeness(definition.summary, word),
    );
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

/** 3 when the text starts with the word, 2 when a word in it does, 1 when it holds it. */
function closeness(text: string, word: string): number {
  const lower = text.toLowerCase();
  if (lower.startsWith(word)) return 3;
  if (lower.includes(` ${word}`)) return 2;
  return word.length > 1 && lower.includes(word) ? 1 : 0;
}
