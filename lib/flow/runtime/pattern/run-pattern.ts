import { unreachable } from "../../../invariant";
import type { Pattern } from "./parse-pattern";

/**
 * Whether the pattern is found anywhere in the text, in time proportional to pattern × text: every state is visited
 * once, so that nested repeats such as `(a+)+$` cannot run for ever. Null when the pattern is too large for that.
 */
export function runPattern(pattern: Pattern, text: string): boolean | null {
  const program: Step[] = [];
  if (!compile(pattern, program)) return null;
  program.push({ kind: "found" });
  if (program.length * (text.length + 1) > statesMax) return null;
  const seen = new Set<number>();
  for (let start = 0; start <= text.length; start += 1) {
    if (isFoundFrom({ program, text, seen }, start)) return true;
  }
  return false;
}

const statesMax = 2_000_000;
const stepsMax = 10_000;

type Step =
  | { readonly kind: "unit"; readonly accepts: RegExp }
  | { readonly kind: "assertion"; readonly at: "start" | "end" | "boundary" | "no-boundary" }
  | { readonly kind: "lookahead"; readonly program: readonly Step[]; readonly isNegative: boolean }
  /** Goes on at every one of these steps. */
  | { kind: "jump"; to: readonly number[] }
  | { readonly kind: "found" };

type Run = { readonly program: readonly Step[]; readonly text: string; readonly seen: Set<number> };

/** Appends the steps of a pattern; false when they become too many. */
function compile(pattern: Pattern, program: Step[]): boolean {
  if (program.length > stepsMax) return false;
  switch (pattern.kind) {
    case "unit":
    case "assertion":
      program.push(pattern);
      return true;
    case "sequence":
      return pattern.parts.every((part) => compile(part, program));
    case "choice":
      return compileChoice(pattern.options, program);
    case "repeat":
      return compileRepeat(pattern.part, pattern.min, pattern.max, program);
    case "lookahead": {
      const inner: Step[] = [];
      if (!compile(pattern.part, inner)) return false;
      inner.push({ kind: "found" });
      program.push({ kind: "lookahead", program: inner, isNegative: pattern.isNegative });
      return true;
    }
    default:
      return unreachable(pattern);
  }
}

function compileChoice(options: readonly Pattern[], program: Step[]): boolean {
  const fork: Step = { kind: "jump", to: [] };
  program.push(fork);
  const starts: number[] = [];
  const ends: { kind: "jump"; to: readonly number[] }[] = [];
  for (const option of options) {
    starts.push(program.length);
    if (!compile(option, program)) return false;
    const end: { kind: "jump"; to: readonly number[] } = { kind: "jump", to: [] };
    ends.push(end);
    program.push(end);
  }
  fork.to = starts;
  for (const end of ends) end.to = [program.length];
  return true;
}

function compileRepeat(part: Pattern, min: number, max: number, program: Step[]): boolean {
  for (let count = 0; count < min; count += 1) if (!compile(part, program)) return false;
  if (max === Infinity) {
    const loop: Step = { kind: "jump", to: [] };
    const start = program.length;
    program.push(loop);
    if (!compile(part, program)) return false;
    program.push({ kind: "jump", to: [start] });
    loop.to = [start + 1, program.length];
    return true;
  }
  const forks: { step: { kind: "jump"; to: readonly number[] }; at: number }[] = [];
  for (let count = min; count < max; count += 1) {
    const step: { kind: "jump"; to: readonly number[] } = { kind: "jump", to: [] };
    forks.push({ step, at: program.length });
    program.push(step);
    if (!compile(part, program)) return false;
  }
  for (const { step, at } of forks) step.to = [at + 1, program.length];
  return true;
}

function isFoundFrom(run: Run, start: number): boolean {
  const open: [step: number, place: number][] = [[0, start]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [index, place] = next;
    const state = index * (run.text.length + 1) + place;
    if (run.seen.has(state)) continue;
    run.seen.add(state);
    const step = run.program[index];
    if (step === undefined || step.kind === "found") return true;
    if (step.kind === "jump") for (const to of step.to) open.push([to, place]);
    else if (step.kind !== "unit") {
      if (holds(step, run.text, place)) open.push([index + 1, place]);
    } else if (place < run.text.length && step.accepts.test(run.text[place] ?? "")) {
      open.push([index + 1, place + 1]);
    }
  }
  return false;
}

function holds(
  step: Extract<Step, { kind: "assertion" | "lookahead" }>,
  text: string,
  place: number,
): boolean {
  if (step.kind === "lookahead") {
    return isFoundFrom({ program: step.program, text, seen: new Set() }, place) !== step.isNegative;
  }
  if (step.at === "start") return place === 0;
  if (step.at === "end") return place === text.length;
  const isBoundary = isWordUnit(text[place - 1]) !== isWordUnit(text[place]);
  return isBoundary === (step.at === "boundary");
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /\w/.test(unit);
}
