import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { AccountItem, StepId } from "./publishing-state";
import { StepsList } from "./steps-list";
import { texts } from "./texts";
import type { usePublishing } from "./use-publishing";

type PublishOutcomeProps = {
  readonly account: AccountItem;
  readonly publishing: ReturnType<typeof usePublishing>;
  /** The last press was about an old revision, and did not reach the end. */
  readonly isOfOld: boolean;
};

/** How far the last press got, step by step, and what came of it; nothing before the first. */
export function PublishOutcome({ account, publishing, isOfOld }: PublishOutcomeProps) {
  const { item, isBusy, refusal } = publishing;
  const { attempt, state } = account;
  const isShown = attempt?.isOfDraft || isBusy || isOfOld;
  const steps = isShown ? (attempt?.steps ?? {}) : {};
  return (
    <>
      {isShown && (
        <StepsList
          flowId={item.flowId}
          order={item.asksForData ? withAddress : withoutAddress}
          steps={steps}
          isBusy={isBusy}
          isOfDraft={!isOfOld}
        />
      )}
      {refusal && <Notice tone="problem" role="alert" title={refusal} />}
      {state === "live" && !account.isChangedAtMeta && !isBusy && (
        <Notice
          tone="good"
          role="status"
          title={texts.done}
          actions={
            <Link href={`/flows/${item.flowId}/send`} className={buttonStyle({ size: "panel" })}>
              {texts.sendIt}
            </Link>
          }
        >
          {texts.doneText}
        </Notice>
      )}
    </>
  );
}

const withAddress: readonly StepId[] = ["check", "make", "address", "upload", "publish"];
const withoutAddress: readonly StepId[] = ["check", "make", "upload", "publish"];
