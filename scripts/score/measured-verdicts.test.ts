import { describe, expect, test } from "vitest";
import { validateText } from "@/lib/flow/validate/validate-text";
import { hasCorpus, type MeasuredCase, measuredFlows, measuredMutations } from "./measured-cases";

test.skipIf(hasCorpus)("needs ../shared/corpus, which is not here", () => {
  expect(hasCorpus).toBe(false);
});

describe.skipIf(!hasCorpus)("agrees with what WhatsApp's own check was measured to say", () => {
  test.each([
    ["real Flows", measuredFlows],
    ["Flows with one change each", measuredMutations],
  ])("of %s: 99 % of verdicts and 95 % of the sets of codes", (_, load) => {
    const { verdicts, codes } = score(load());
    expect(verdicts).toBeGreaterThanOrEqual(0.99);
    expect(codes).toBeGreaterThanOrEqual(0.95);
  });
});

/** Shares of cases with the same verdict, and with the same set of error codes. */
function score(cases: readonly MeasuredCase[]): { readonly verdicts: number; readonly codes: number } {
  let sameVerdict = 0;
  let sameCodes = 0;
  let compared = 0;
  for (const { text, isValid, codes, isVerdictOnly } of cases) {
    const found = new Set<string>();
    for (const { code, severity } of validateText(text)) if (severity === "error") found.add(code);
    if ((found.size === 0) === isValid) sameVerdict += 1;
    if (isVerdictOnly) continue;
    compared += 1;
    const wanted = new Set(codes);
    if (wanted.size === found.size && codes.every((code) => found.has(code))) sameCodes += 1;
  }
  return { verdicts: sameVerdict / cases.length, codes: sameCodes / compared };
}
