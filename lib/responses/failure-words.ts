import { errorFacts } from "@/lib/error-facts";

/** Why something failed, without what people wrote: name, code and the message where it is no query's. */
export function failureWords(error: unknown): string {
  const { name, code, constraint, message, cause } = errorFacts(error);
  const own = [name, code, constraint, message].filter((part) => part !== undefined).join(" ");
  return cause ? `${own} (${[cause.name, cause.code].filter((part) => part !== undefined).join(" ")})` : own;
}
