import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";

/** One answer of a response, by what it holds. Which question it belongs to, the Flow says. */
export type TypedAnswer = { readonly key: string } & AnswerValue;

export type AnswerValue =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "yes-no"; readonly isYes: boolean }
  /** A day in the calendar: "2026-11-20". */
  | { readonly kind: "date"; readonly date: string }
  /** Ids of options, or other short values in a list. */
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "files"; readonly files: readonly AnswerFile[] }
  /** Anything else a Flow puts into its answers. */
  | { readonly kind: "json"; readonly value: Json };

/** A file as the answer tells it (spec/platform.md, C.8). */
export type AnswerFile = {
  readonly name: string;
  readonly mimeType: string | undefined;
  /** Of the file at Meta, for some days; absent where the file came through an endpoint. */
  readonly mediaId: string | undefined;
};

/** The answers of a response in their order. Every value becomes something; none is refused. */
export function typedAnswers(answers: JsonObject): readonly TypedAnswer[] {
  return Object.entries(answers).map(([key, value]) => ({ key, ...answerValue(value) }));
}

function answerValue(value: Json): AnswerValue {
  if (value === null || value === "") return { kind: "none" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "yes-no", isYes: value };
  if (typeof value === "string") {
    return isDay(value) ? { kind: "date", date: value } : { kind: "text", text: value };
  }
  return listed(isJsonArray(value) ? value : [value]) ?? { kind: "json", value };
}

function listed(items: readonly Json[]): AnswerValue | undefined {
  if (items.length === 0) return { kind: "none" };
  const files = items.flatMap(fileOf);
  if (files.length === items.length) return { kind: "files", files };
  const choices = items.filter((item) => typeof item === "string" || typeof item === "number").map(String);
  return choices.length === items.length ? { kind: "choices", choices } : undefined;
}

function fileOf(item: Json): readonly AnswerFile[] {
  if (!isJsonObject(item) || typeof item.file_name !== "string") return [];
  const { file_name: name, mime_type: mimeType, id, media_id: mediaId } = item;
  const found = id ?? mediaId;
  const isId = typeof found === "string" || typeof found === "number";
  return [
    {
      name,
      mimeType: typeof mimeType === "string" ? mimeType : undefined,
      mediaId: isId ? String(found) : undefined,
    },
  ];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
