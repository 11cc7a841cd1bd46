/** SQLSTATEs and system errors that say the disk is full. */
const fullCodes = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** Whether a query failed because two rows would have had the same value, against the named unique index. */
export function isDuplicate(error: unknown, index: string): boolean {
  return causes(error).some((cause) => cause.code === "23505" && cause.constraint === index);
}

export function isStorageFull(error: unknown): boolean {
  return causes(error).some((cause) => cause.code !== undefined && fullCodes.has(cause.code));
}

type Cause = { readonly code?: string; readonly constraint?: string };

/** The error and what caused it, outermost first. drizzle wraps what a driver throws. */
function causes(error: unknown): readonly Cause[] {
  const found: Cause[] = [];
  let current = error;
  while (current instanceof Error && found.length < 8) {
    found.push({ ...textOf(current, "code"), ...textOf(current, "constraint") });
    current = current.cause;
  }
  return found;
}

function textOf<Key extends string>(error: Error, key: Key): { [K in Key]?: string } {
  const value: unknown = Reflect.get(error, key);
  // A computed key widens to an index signature; the only key written is `key`.
  return typeof value === "string" ? ({ [key]: value } as { [K in Key]?: string }) : {};
}
