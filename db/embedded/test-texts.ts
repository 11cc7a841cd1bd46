/** For tests: 4 KB that can be told from every other draft. */
export function textNumbered(number: number): string {
  return `${number} `.repeat(4_000).slice(0, 4_000);
}
