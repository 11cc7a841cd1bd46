import type { GraphCall } from "./graph-call";

/** `2026-11-20T10:15:30+0000`, or seconds since 1970 with `date_format=U` (spec/platform.md, A.1). */
export function graphTime({ params }: Pick<GraphCall, "params">, at: Date): string | number {
  if (params.date_format === "U") return seconds(at);
  return at.toISOString().replace(/\.\d+Z$/, "+0000");
}

export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
