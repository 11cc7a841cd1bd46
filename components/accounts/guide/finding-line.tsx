import { Spinner } from "@/components/ui/spinner";
import type { Finding } from "../ports";
import { StateMark } from "../state-mark";
import { texts } from "../texts";

type FindingLineProps = { readonly finding: Finding | undefined; readonly isChecking: boolean };

/** What WhatsApp says of a field: a tick, or what is wrong and what to do. Read out when it comes. */
export function FindingLine({ finding, isChecking }: FindingLineProps) {
  return (
    // Keeps the room of one line, so that nothing below moves away from the pointer when it comes.
    <div role="status" className="mt-2 min-h-5 text-panel">
      {isChecking && (
        <span className="flex items-center gap-2 text-secondary">
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
        <div className="flex items-start gap-2">
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
