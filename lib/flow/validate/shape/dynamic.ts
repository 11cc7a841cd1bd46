import type { PropSpec } from "../../catalogue/definition";
import { isBackticked } from "../../expression/classify-text";
import { readText } from "../facts/read-text";
import type { VersionRules } from "../version-rules";

/** Whether a text may stand in for the prop's value: a reference, glued ones included, or an expression. */
export function standsIn(text: string, prop: PropSpec, rules: VersionRules): boolean {
  if (prop.binds === undefined) return false;
  const first = text.charCodeAt(0);
  if (first === backtick) return rules.hasExpressions && prop.expression === true && isBackticked(text);
  return first === dollar && isReferenceLike(text);
}

/** A reference, or several put together without anything that a name could not hold. */
export function isReferenceLike(text: string): boolean {
  const { kind } = readText(text).class;
  return kind === "reference" || kind === "glued";
}

export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13)) return text.slice(at).trim() === "";
  }
  return true;
}

const backtick = 96;
const dollar = 36;
