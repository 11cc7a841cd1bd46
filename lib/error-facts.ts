/**
 * What may be logged about an error. Messages of database errors carry the values of the failed query, and with them
 * Flow contents and password hashes, so of those only codes and the place in the code are told.
 */
export type ErrorFacts = {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
  readonly cause?: ErrorFacts;
};

const framesMax = 12;

export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const isQuery = "query" in error || "severity" in error;
  return {
    name: error.name,
    ...(isQuery ? {} : { message: error.message.slice(0, 500) }),
    ...stringsOf(error),
    at: frames(error),
    ...(error.cause === undefined || depth > 4 ? {} : { cause: errorFacts(error.cause, depth + 1) }),
  };
}

function stringsOf(error: Error): { code?: string; constraint?: string } {
  const facts: { code?: string; constraint?: string } = {};
  if ("code" in error && typeof error.code === "string") facts.code = error.code;
  if ("constraint" in error && typeof error.constraint === "string") facts.constraint = error.constraint;
  return facts;
}

/** The lines that name places in the code. The message stands before them and may itself look like such lines. */
function frames(error: Error): readonly string[] {
  const stack = error.stack ?? "";
  const start = stack.indexOf(error.message);
  if (start < 0) return [];
  return stack
    .slice(start + error.message.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, framesMax)
    .map((line) => line.trim());
}
