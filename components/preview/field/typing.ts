import type { Json } from "@/lib/flow/json";

/** How a text field types: the phone's keyboard, and whether what is typed shows as dots. spec/renderer.md, 3.3. */
export type Typing = {
  readonly keyboard: "text" | "decimal" | "email" | "numeric" | "tel";
  readonly isMasked: boolean;
};

const plain: Typing = { keyboard: "text", isMasked: false };

const typings: ReadonlyMap<Json | undefined, Typing> = new Map<Json | undefined, Typing>([
  ["number", { keyboard: "decimal", isMasked: false }],
  ["email", { keyboard: "email", isMasked: false }],
  ["password", { keyboard: "text", isMasked: true }],
  ["passcode", { keyboard: "numeric", isMasked: true }],
  ["phone", { keyboard: "tel", isMasked: false }],
]);

/** The typing of an `input-type`; anything unknown is plain text. */
export function typingOf(inputType: Json | undefined): Typing {
  return typings.get(inputType) ?? plain;
}
