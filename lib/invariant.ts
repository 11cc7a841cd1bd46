/** Throws when something that must be true by construction is not: a bug, never a person's mistake. */
export function invariant(claim: unknown, message: string): asserts claim {
  if (!claim) throw new Error(`Broken invariant: ${message}`);
}

/** For the last branch of an exhaustive switch; the compiler names what is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
