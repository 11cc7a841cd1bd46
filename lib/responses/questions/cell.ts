import type { Json } from "@/lib/flow/json";
import { typedAnswers } from "../typed-answers";
import type { Question } from "./questions-of";

/** An answer as it is shown, whatever the version of the Flow was: titles in place of ids. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "yes-no"; readonly isYes: boolean }
  /** A day: "2026-11-20". */
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "range"; readonly start: string | null; readonly end: string | null }
  | { readonly kind: "titles"; readonly titles: readonly string[] }
  | { readonly kind: "files"; readonly files: readonly CellFile[] }
  /** Anything else, as JSON. */
  | { readonly kind: "json"; readonly text: string };

export type CellFile = {
  readonly name: string;
  readonly mimeType: string | undefined;
  /** Among the files of the response; absent where WhatsApp does not have it. */
  readonly place?: number;
};

/** Undefined when nothing was answered. */
export function cellOf(question: Question | undefined, value: Json | undefined): Cell | undefined {
  const [answer] = typedAnswers({ value: value ?? null });
  if (!answer || answer.kind === "none") return undefined;
  if (answer.kind === "number") return { kind: "number", number: answer.number };
  if (answer.kind === "yes-no") return { kind: "yes-no", isYes: answer.isYes };
  if (answer.kind === "files") {
    return { kind: "files", files: answer.files.map(({ name, mimeType }) => ({ name, mimeType })) };
  }
  if (question?.isNumeric && answer.kind === "text" && isPlainNumber(answer.text)) {
    return { kind: "number", number: Number(answer.text) };
  }
  return (value === undefined ? undefined : toldCell(question, value)) ?? plainCell(answer);
}

function toldCell(question: Question | undefined, value: Json): Cell | undefined {
  const told = question?.told(value) ?? null;
  switch (told?.kind) {
    case "text":
    case "date":
    case "range":
    case "titles":
      return told;
    // What was typed hidden is known here all the same: it is the answer.
    default:
      return undefined;
  }
}

type Plain = Exclude<
  ReturnType<typeof typedAnswers>[number],
  { kind: "none" | "number" | "yes-no" | "files" }
>;

function plainCell(answer: Plain): Cell {
  switch (answer.kind) {
    case "text":
      return { kind: "text", text: answer.text };
    case "date":
      return { kind: "date", date: answer.date };
    case "choices":
      return { kind: "titles", titles: answer.choices };
    case "json":
      return { kind: "json", text: JSON.stringify(answer.value) };
  }
}

/** Written as a number and nothing else: "007" and "1e5" are texts. */
function isPlainNumber(text: string): boolean {
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(text);
}
