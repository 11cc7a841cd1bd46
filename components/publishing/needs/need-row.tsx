import { StateMark } from "@/components/accounts/state-mark";
import { Spinner } from "@/components/ui/spinner";
import { ProblemsList } from "../problems-list";
import { NeedFixButton } from "./need-fix-button";
import type { NeedItem } from "./need-item";
import type { ShownNeed } from "./shown-needs";
import { texts } from "./texts";

type NeedRowProps = {
  readonly flowId: string;
  readonly accountId: string;
  readonly isSandbox: boolean;
  readonly need: ShownNeed;
  readonly isMending: boolean;
  /** Does what can be done from here. */
  readonly onFix: (need: NeedItem) => void;
};

/** One line while it is good; open with what was found, what to do and the way there while it is not. */
export function NeedRow({ flowId, accountId, isSandbox, need, isMending, onFix }: NeedRowProps) {
  const { id, state, happened, remedy, details, problems, isRunning } = need;
  return (
    <li className="flex items-start gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
      <span className="flex h-5 items-center">
        {isRunning ? <Spinner label={texts.checking} className="text-accent" /> : <StateMark state={state} />}
      </span>
      <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <p className="font-medium">{texts.need(id)}</p>
        <div className="flex min-w-0 flex-col items-start gap-1.5 wrap-anywhere">
          <p className={state === "good" || isRunning ? "text-secondary" : ""}>{happened}</p>
          {!isRunning && state !== "good" && (
            <>
              {problems && <ProblemsList flowId={flowId} problems={problems} />}
              {remedy && !problems && <p className="text-secondary">{remedy}</p>}
              <NeedFixButton
                {...{ flowId, accountId, isSandbox, need }}
                isBusy={isMending}
                onFix={() => onFix(need)}
              />
              {details && (
                <details className="text-secondary">
                  <summary className="cursor-pointer">{texts.said}</summary>
                  <p className="mt-1 font-mono text-caption">{details}</p>
                </details>
              )}
            </>
          )}
        </div>
      </div>
    </li>
  );
}
