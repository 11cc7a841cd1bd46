"use client";

import Link from "next/link";
import { Suspense, useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { AccountNeeds } from "./account-needs";
import { CutOff } from "./cut-off";
import { type Fields, PublishFields } from "./publish-fields";
import type { AccountItem, PublishDetails, PublishingPorts, StepId } from "./publishing-state";
import { StepsList } from "./steps-list";
import { texts } from "./texts";
import type { usePublishing } from "./use-publishing";

const ChangedAtWhatsApp = lazyPart("ChangedAtWhatsApp", () => import("./changed-at-whatsapp"));
const ChangesSinceLive = lazyPart("ChangesSinceLive", () => import("./changes-since-live"));
const EarlierVersions = lazyPart("EarlierVersions", () => import("./earlier-versions"));

type InAccountProps = {
  readonly account: AccountItem;
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly ports: PublishingPorts;
};

/** Everything about the Flow in one account, from its details to the versions that were live there. */
export function InAccount({ account, publishing, ports }: InAccountProps) {
  const { item, isBusy, refusal, publish, rollBack, look } = publishing;
  const { accountId, attempt } = account;
  const [{ category, endpointUri, note }, setFields] = useState<Fields>({
    category: attempt?.category ?? "OTHER",
    endpointUri: attempt?.endpointUri ?? account.endpointUri ?? "",
    note: "",
  });
  const [isMisfit, setIsMisfit] = useState(false);
  const versions = useCallback(
    (revisionId?: string) => ports.versions(accountId, revisionId),
    [ports, accountId],
  );
  const draftVersions = useCallback(() => versions(), [versions]);
  const templates = useCallback(
    (revisionId?: string) => ports.brokenTemplates(accountId, revisionId),
    [ports, accountId],
  );
  const draftTemplates = useCallback(() => templates(), [templates]);
  const isThere = account.state !== "draft-here";
  useEffect(() => {
    // What happened at WhatsApp since the page was last told of it.
    if (isThere) void ports.ask(accountId).then(look, () => undefined);
  }, [isThere, ports, accountId, look]);
  const details: PublishDetails = {
    accountId,
    category,
    endpointUri: item.asksForData && endpointUri.trim() !== "" ? endpointUri.trim() : null,
    note,
    revisionId: null,
  };
  const isLive = account.state === "live";
  const isOfOld = attempt?.state === "open" && !attempt.isOfDraft && attempt.revision !== null;
  const steps = attempt?.isOfDraft || isBusy || isOfOld ? (attempt?.steps ?? {}) : {};

  return (
    <>
      {account.isChangedAtMeta && (
        <Suspense fallback={null}>
          <ChangedAtWhatsApp accountId={accountId} ports={ports} onDecided={() => void look()} />
        </Suspense>
      )}
      <form
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (details.endpointUri !== null && !isAddress(details.endpointUri)) setIsMisfit(true);
          else void publish(details);
        }}
      >
        <PublishFields
          asksForData={item.asksForData}
          fields={{ category, endpointUri, note }}
          addressError={isMisfit ? texts.endpointMisfit : undefined}
          onChange={(change) => {
            if (change.endpointUri !== undefined) setIsMisfit(false);
            setFields((before) => ({ ...before, ...change }));
          }}
          disabled={isBusy}
        />
        <AccountNeeds account={account} ports={ports} isBusy={isBusy} onDone={() => void look()} />
        {account.publishedAt && account.isChanged && !isBusy && (
          <Suspense fallback={null}>
            <ChangesSinceLive load={draftVersions} loadTemplates={draftTemplates} />
          </Suspense>
        )}
        {isOfOld && !isBusy && (
          <CutOff
            number={attempt.revision.number}
            onGoOn={() => void publish({ ...details, revisionId: attempt.revision?.id ?? null })}
          />
        )}
        <StepsList flowId={item.flowId} order={orderOf(item.asksForData)} steps={steps} isBusy={isBusy} />
        {refusal && <Notice tone="problem" role="alert" title={refusal} />}
        {isLive && !account.isChangedAtMeta && !isBusy && (
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
        <div>
          <Button
            variant={account.publishedAt && !account.isChanged ? "secondary" : "primary"}
            type="submit"
            isLoading={isBusy}
          >
            {attempt?.state === "open" && attempt.isOfDraft
              ? texts.goOn
              : account.publishedAt
                ? texts.again
                : texts.publish}
          </Button>
        </div>
      </form>
      {account.publishedAt && (
        <Suspense fallback={null}>
          <EarlierVersions
            liveRevisionId={account.liveRevisionId}
            isBusy={isBusy}
            load={ports.revisions}
            versions={versions}
            templates={templates}
            onRollBack={(revision, draft) => void rollBack(details, revision, draft)}
          />
        </Suspense>
      )}
    </>
  );
}

/** WhatsApp calls no other addresses. */
function isAddress(text: string): boolean {
  return text.startsWith("https://") && URL.canParse(text);
}

function orderOf(asksForData: boolean): readonly StepId[] {
  return asksForData
    ? ["check", "make", "address", "upload", "publish"]
    : ["check", "make", "upload", "publish"];
}
