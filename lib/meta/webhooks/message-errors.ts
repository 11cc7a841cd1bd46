import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { readError } from "../failures/error-envelope";
import { explainError } from "../failures/explain";
import type { MessageError } from "./webhook-event";

/** The errors of a message, a delivery state or a whole delivery (spec/platform.md, E.4). */
export function messageErrors(errors: Json | undefined): readonly MessageError[] {
  const list = isJsonArray(errors) ? errors.filter(isJsonObject) : [];
  return list.map((error) => {
    const { code, said, text } = readError(error);
    const href = typeof error.href === "string" ? error.href : undefined;
    return { ...explainError({ code, text }), code, said, href };
  });
}
