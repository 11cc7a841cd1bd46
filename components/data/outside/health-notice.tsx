import { ChangedAt } from "@/components/flows/changed-at";
import { Notice } from "@/components/ui/notice";
import type { Health } from "@/lib/sources/health";
import { outsideTexts } from "./texts";

/** How a source fares when Flows ask for it: since when, and what to do when it fails. */
export function HealthNotice({ health }: { readonly health: Health }) {
  const words = outsideTexts.health;
  if (health.state === "new") return <Notice title={words.new} />;
  if (health.state === "good") {
    return (
      <Notice tone="good" title={words.good}>
        {words.lastGood} <ChangedAt at={health.succeededAt} />. {outsideTexts.took(String(health.tookMs))}.
      </Notice>
    );
  }
  return (
    <Notice tone={health.state === "stale" ? "caution" : "problem"} role="status" title={words[health.state]}>
      <p>
        {health.happened} {health.remedy}
      </p>
      <p className="mt-1">
        {words.lastBad} <ChangedAt at={health.failedAt} />.
        {health.succeededAt !== null && (
          <>
            {" "}
            {words.lastGood} <ChangedAt at={health.succeededAt} />.
          </>
        )}
      </p>
    </Notice>
  );
}
