/** Whether a part of rules reads what a step gave: whatever does names it under `step`. */
export function readsStep(part: unknown, step: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(([key, inner]) =>
    key === "step" ? inner === step : readsStep(inner, step),
  );
}
