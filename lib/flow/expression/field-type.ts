import type { Reference } from "./reference";

/**
 * The type of a declared field or of an input's value, as WhatsApp's checks see it. A list whose entries are
 * neither plain texts nor objects is "array". Source: spec/flow-json.md, chapters 6 and 8.5.
 */
export type FieldType =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "null"
  | "object"
  | "array<string>"
  | "array<object>"
  | "array"
  | "media";

/** The names a text may refer to on the screen `id`. */
export type Scope = {
  readonly id: string;
  /** Undefined when nothing of that name exists. */
  typeOf(reference: Reference): FieldType | undefined;
};

/** The word WhatsApp's messages use: lists of every kind are an array. */
export function typeWord(type: FieldType): string {
  return type.startsWith("array") || type === "media" ? "array" : type;
}
