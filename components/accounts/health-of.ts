import type { Tone } from "@/components/ui/tone";
import type { AccountItem } from "./account-item";
import { texts } from "./texts";

/** The health of an account in one line: its worst state and how many checks are in it. */
export function healthOf({ lastCheck }: Pick<AccountItem, "lastCheck">): {
  readonly tone: Tone;
  readonly label: string;
} {
  if (!lastCheck) return { tone: "neutral", label: texts.health.none };
  const countOf = (wanted: string) => lastCheck.checks.filter(({ state }) => state === wanted).length;
  const problems = countOf("problem");
  if (problems > 0) return { tone: "problem", label: texts.health.problem(problems) };
  const cautions = countOf("caution") + countOf("unknown");
  if (cautions > 0) return { tone: "caution", label: texts.health.caution(cautions) };
  return { tone: "good", label: texts.health.good };
}
