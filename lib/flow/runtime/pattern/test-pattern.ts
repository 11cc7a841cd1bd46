import { type Pattern, parsePattern } from "./parse-pattern";
import { runPattern } from "./run-pattern";

/**
 * Whether a text passes TextInput.pattern: an unanchored JavaScript expression without flags; one that JavaScript
 * refuses lets everything pass, as on phones. It never takes long: what could is run step by step, and what cannot
 * be run so passes when the text is long. Source: spec/flow-json.md, 13.5.
 */
export function passesPattern(source: string, text: string): boolean {
  const compiled = compiledPattern(source);
  if (compiled === null) return true;
  const isQuick = text.length <= (compiled.isSlow ? slowLengthMax : lengthMax);
  if (isQuick) return compiled.native.test(text);
  return compiled.tree === null ? true : (runPattern(compiled.tree, text) ?? true);
}

/** The tree of a pattern, null when JavaScript refuses it or a tree cannot express it. */
export function treeOf(source: string): Pattern | null {
  return compiledPattern(source)?.tree ?? null;
}

/** Up to these lengths slow and ordinary patterns answer within a moment. */
const slowLengthMax = 16;
const lengthMax = 500;

type Compiled = { readonly native: RegExp; readonly tree: Pattern | null; readonly isSlow: boolean };

const compiledBySource = new Map<string, Compiled | null>();
const compiledMax = 200;

function compiledPattern(source: string): Compiled | null {
  const known = compiledBySource.get(source);
  if (known !== undefined) return known;
  const compiled = compile(source);
  if (compiledBySource.size >= compiledMax) compiledBySource.clear();
  compiledBySource.set(source, compiled);
  return compiled;
}

function compile(source: string): Compiled | null {
  let native: RegExp;
  try {
    native = new RegExp(source);
  } catch {
    return null;
  }
  const tree = parsePattern(source);
  return { native, tree, isSlow: tree === null || openRepeats(tree) > 2 };
}

/** How many repeats without a close limit compete for the same text; one inside another counts as many. */
function openRepeats(pattern: Pattern): number {
  switch (pattern.kind) {
    case "unit":
    case "assertion":
      return 0;
    case "sequence":
      return sum(pattern.parts);
    case "choice":
      return sum(pattern.options);
    case "lookahead":
      return openRepeats(pattern.part);
    case "repeat": {
      if (pattern.max <= 1) return openRepeats(pattern.part);
      const isForked = openRepeats(pattern.part) > 0 || hasChoice(pattern.part);
      return isForked ? 3 : pattern.max > 40 ? 1 : 0;
    }
  }
}

function sum(patterns: readonly Pattern[]): number {
  return patterns.reduce((total, pattern) => total + openRepeats(pattern), 0);
}

/** Whether a repeated part can match the same text in more than one way. */
function hasChoice(pattern: Pattern): boolean {
  if (pattern.kind === "choice" || pattern.kind === "repeat") return true;
  return pattern.kind === "sequence" && pattern.parts.some(hasChoice);
}
