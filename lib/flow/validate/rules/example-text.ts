/**
 * Whether a text matches a pattern that came with the Flow. A pattern or text that could take very long to compare
 * is taken to match: several open repetitions, repeated groups, long texts.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  if (text.length > textMax || !isQuick(pattern)) return true;
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}

const textMax = 200;

function isQuick(pattern: string): boolean {
  if (pattern.length > 500 || /\)[*+?{]|\\[1-9k]/.test(pattern)) return false;
  return (pattern.match(/[*+]|,\}/g) ?? []).length <= 2;
}

const formats: ReadonlyMap<string, RegExp | null> = new Map([
  ["date", /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  ["time", /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?$/i],
  ["date-time", /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})$/i],
  ["email", /^[^\s@]{1,64}@[^\s@]{1,255}$/],
  ["uri", /^[a-z][a-z0-9+.-]*:\S*$/i],
  ["url", /^(?:https?|ftp):\/\/\S+$/i],
  ["uuid", /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
  ["ipv4", /^(?:\d{1,3}\.){3}\d{1,3}$/],
  ["hostname", /^[a-z0-9.-]{1,253}$/i],
  ["uri-reference", null],
  ["uri-template", null],
  ["ipv6", null],
  ["json-pointer", null],
  ["relative-json-pointer", null],
  ["regex", null],
]);

/** Whether a text is in a format of JSON Schema; undefined for one nobody knows. */
export function hasFormat(text: string, format: string): boolean | undefined {
  const known = formats.get(format);
  if (known === undefined) return undefined;
  return known === null || known.test(text);
}
