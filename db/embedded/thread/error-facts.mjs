// @ts-check

/**
 * What is known of an error, as it can be handed from thread to thread: texts and numbers, and what caused it.
 * @param {unknown} error
 * @param {number} [depth]
 * @returns {import("../thread-messages").ErrorFacts}
 */
export function facts(error, depth = 0) {
  if (!(error instanceof Error)) return { message: String(error), more: {} };
  /** @type {{ [name: string]: string | number }} */
  const more = { name: error.name };
  for (const [name, value] of Object.entries(error)) {
    if (!unsaid.has(name) && (typeof value === "string" || typeof value === "number")) more[name] = value;
  }
  const cause = error.cause instanceof Error && depth < 4 ? facts(error.cause, depth + 1) : undefined;
  return { message: error.message, more, ...(cause ? { cause } : {}) };
}

/** The other thread knows what it asked; its values stand in no error. */
const unsaid = new Set(["query", "params", "queryOptions"]);
