import { unreachable } from "../../../invariant";
import type { Pattern } from "./parse-pattern";
import { passesPattern, treeOf } from "./test-pattern";

/** Texts that match a pattern, shortest first; empty when none was found. Deterministic. */
export function samplesOfPattern(source: string): readonly string[] {
  const tree = treeOf(source);
  const made = tree === null ? [] : [0, 1, 2, 4, 8, 12].flatMap((extra) => variants(tree, extra));
  return [...new Set([...made, ...usualTexts])].filter((text) => passesPattern(source, text));
}

/** What patterns with lookaheads usually ask for. */
const usualTexts = [
  "Abcdef12!",
  "Secret-123!",
  "ABC123",
  "12345678",
  "abcdefgh",
  "2026-01-15",
  "Ana Example",
];

function variants(tree: Pattern, extra: number): readonly string[] {
  return [letters, digits].map((alphabet) => write(tree, { extra, alphabet }, 0));
}

const digits = "0123456789";
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const signs = " -_.@+/,:;'()#&!?*=%$[]{}<>|~^\"`\\\u00e4\n";

type Style = { readonly extra: number; readonly alphabet: string };

function write(pattern: Pattern, style: Style, depth: number): string {
  switch (pattern.kind) {
    case "unit":
      return unitFor(pattern.accepts, style.alphabet);
    case "assertion":
    case "lookahead":
      return "";
    case "sequence":
      return pattern.parts.map((part) => write(part, style, depth)).join("");
    case "choice": {
      const option = pattern.options[0];
      return option ? write(option, style, depth) : "";
    }
    case "repeat": {
      const count = Math.min(pattern.min + (depth > 2 ? 0 : style.extra), pattern.max, pattern.min + 12, 200);
      return write(pattern.part, style, depth + 1).repeat(count);
    }
    default:
      return unreachable(pattern);
  }
}

function unitFor(accepts: RegExp, alphabet: string): string {
  for (const unit of alphabet + letters + digits + signs) if (accepts.test(unit)) return unit;
  return "";
}
