import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Spinner } from "@/components/ui/spinner";
import { ProblemsList } from "./problems-list";
import type { StepId, StepItem } from "./publishing-state";
import { texts } from "./texts";

type StepsListProps = {
  readonly flowId: string;
  readonly order: readonly StepId[];
  readonly steps: { readonly [step in StepId]?: StepItem };
  readonly isBusy: boolean;
  /** Steps about the draft: its problems stand in the list of needs, as they are now. */
  readonly isOfDraft: boolean;
};

/** A list that turns green from top to bottom; the step that failed is open with what to do. */
export function StepsList({ flowId, order, steps, isBusy, isOfDraft }: StepsListProps) {
  return (
    <ol aria-label={texts.checklist} className="flex flex-col rounded-card border border-line bg-panel">
      {order.map((step) => {
        const item = steps[step];
        // A step that nobody is at any more was cut off; the next press takes it up.
        const state = item?.state === "running" && !isBusy ? "waiting" : (item?.state ?? "waiting");
        return (
          <li key={step} className="border-line px-4 py-3 not-first:border-t">
            <div className="flex items-start gap-3">
              <Mark state={state} />
              <p className={state === "waiting" ? "text-secondary" : ""}>{texts.steps[step]}</p>
            </div>
            {item && state === "failed" && (
              <Failed item={item} flowId={flowId} hidesProblems={isOfDraft && step === "check"} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Mark({ state }: { readonly state: keyof typeof texts.stepStates }) {
  const icon = "mt-0.5 size-4";
  return (
    <span className="shrink-0">
      {state === "done" && <CircleCheck aria-hidden="true" className={`${icon} text-good`} />}
      {state === "failed" && <CircleAlert aria-hidden="true" className={`${icon} text-problem`} />}
      {state === "waiting" && <CircleDashed aria-hidden="true" className={`${icon} text-secondary`} />}
      {state === "running" && <Spinner className={`${icon} text-accent`} />}
      <span className="sr-only">{texts.stepStates[state]}</span>
    </span>
  );
}

type FailedProps = { readonly item: StepItem; readonly flowId: string; readonly hidesProblems: boolean };

function Failed({ item, flowId, hidesProblems }: FailedProps) {
  return (
    <div className="mt-2 ml-7 flex flex-col items-start gap-2">
      <p className="font-medium">{item.happened}</p>
      <p className="text-secondary">{item.remedy}</p>
      {item.problems && !hidesProblems && (
        <>
          <ProblemsList flowId={flowId} problems={item.problems} />
          <Link href={`/flows/${flowId}`} className={buttonStyle({ size: "panel" })}>
            {texts.mend}
          </Link>
        </>
      )}
      {item.details && (
        <details className="text-secondary">
          <summary className="cursor-pointer">{texts.details}</summary>
          <p className="mt-1 font-mono text-caption wrap-anywhere">{item.details}</p>
        </details>
      )}
    </div>
  );
}
