import { Spinner } from "@/components/ui/spinner";
import type { Finding } from "../ports";
import { StateMark } from "../state-mark";
import { texts } from "../texts";

type FindingLineProps = { readonly finding: Finding | undefined; readonly isChecking: boolean };

/** What WhatsApp says of a field: a tick, or what is wrong and what to do. Read out when it comes. */
export function FindingLine({ finding, isChecking }: FindingLineProps) {
  return (
    <div role="status" className="text-panel">
      {isChecking && (
        <span className="mt-2 flex items-center gap-2 text-secondary">
          <Spinner />
          {texts.guide.checking}
        </span>
      )}
      {!isChecking && finding?.state === "problem" && (
        // The field shows it as its error; here it is only read out.
        <p className="sr-only">
          {finding.happened} {finding.remedy}
        </p>
      )}
      {!isChecking && finding && finding.state !== "problem" && (
        <div className="mt-2 flex items-start gap-2">
          <StateMark state={finding.state} className="mt-0.5" />
          <div className="min-w-0 wrap-anywhere">
            <p className="text-ink">{finding.happened}</p>
            {finding.remedy && <p className="text-secondary">{finding.remedy}</p>}
          </div>
        </div>
      )}
      {!isChecking && finding?.details && (
        <p className="mt-1 text-caption text-secondary wrap-anywhere">
          {texts.guide.details}: {finding.details}
        </p>
      )}
    </div>
  );
}
