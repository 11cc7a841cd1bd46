const home = "/flows";

/** The path to go on to after signing in, when it is one of this site; otherwise the list of Flows. */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || next.length > 2_000) return home;
  // Browsers read "//host", "/\host" and paths with line breaks as other sites.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return home;
  // From a sign-in page back to one would be a circle.
  return /^\/sign-(in|up)(?![\w-])/.test(next) ? home : next;
}
