import { syntaxTree } from "@codemirror/language";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import { keyOf } from "./completions";
import type { FlowFacts } from "./flow-facts";
import type { HandlerFault } from "./ports";
import { texts } from "./texts";

/** What the engine said of a text. It counts as long as the text is that one. */
export type Verdict = { readonly code: string; readonly fault: HandlerFault | null };

/** Underlines for what is wrong: what the engine cannot read, where it is known, and screens that do not exist. */
export function diagnosticsIn(
  state: EditorState,
  { facts, verdict }: { readonly facts: FlowFacts; readonly verdict: Verdict | null },
): readonly Diagnostic[] {
  const unknown = unknownScreens(state, facts);
  if (verdict?.code !== state.doc.toString()) return [...firstSyntaxError(state), ...unknown];
  return verdict.fault ? [diagnosticOf(state, verdict.fault), ...unknown] : unknown;
}

/** The place a fault names, or else the first line. */
export function diagnosticOf({ doc }: EditorState, { message, place }: HandlerFault): Diagnostic {
  const line = doc.line(Math.min(Math.max(place?.line ?? 1, 1), doc.lines));
  const from = Math.min(line.from + Math.max((place?.column ?? 1) - 1, 0), line.to);
  // A place at the end of a line shows on its last letter.
  const start = from === line.to ? Math.max(line.from, from - 1) : from;
  return { from: start, to: place ? Math.min(start + 1, line.to) : line.to, severity: "error", message };
}

/** While the engine has not said anything yet. */
function firstSyntaxError(state: EditorState): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  syntaxTree(state).iterate({
    enter: (node) => {
      if (found.length > 0) return false;
      if (!node.type.isError) return true;
      const to = Math.max(node.to, Math.min(node.from + 1, state.doc.length));
      found.push({ from: node.from, to, severity: "error", message: texts.problems.syntax });
      return false;
    },
  });
  return found;
}

/** Answers that name a screen which the Flow does not have. */
function unknownScreens(state: EditorState, { screens }: FlowFacts): readonly Diagnostic[] {
  const text = state.doc.toString();
  const known = new Set(["", "SUCCESS", ...screens.map(({ name }) => name)]);
  const found: Diagnostic[] = [];
  syntaxTree(state).iterate({
    enter: ({ name, node }) => {
      if (name !== "Property" || keyOf(node, text) !== "screen") return;
      const value = node.getChild("String");
      const screen = value && text.slice(value.from + 1, value.to - 1);
      if (!value || screen === null || known.has(screen) || known.has(screen.toUpperCase())) return;
      found.push({
        from: value.from,
        to: value.to,
        severity: "warning",
        message: texts.problems.noScreen(screen),
      });
    },
  });
  return found;
}
