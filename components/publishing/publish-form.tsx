"use client";

import Link from "next/link";
import { Suspense, useCallback, useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { AccountNeeds } from "./account-needs";
import { CutOff } from "./cut-off";
import { MoreMenu } from "./more-menu";
import type {
  AccountItem,
  PublishDetails,
  PublishingItem,
  PublishingPorts,
  StepId,
} from "./publishing-state";
import { StateNote } from "./state-note";
import { StepsList } from "./steps-list";
import { texts } from "./texts";
import { usePublishing } from "./use-publishing";

const ChangesSinceLive = lazyPart("ChangesSinceLive", () => import("./changes-since-live"));
const ChangedAtWhatsApp = lazyPart("ChangedAtWhatsApp", () => import("./changed-at-whatsapp"));
const EarlierVersions = lazyPart("EarlierVersions", () => import("./earlier-versions"));

type PublishFormProps = { readonly first: PublishingItem; readonly ports: PublishingPorts };

/** One account is chosen at a time; everything below is about the Flow in that account. */
export function PublishForm({ first, ports }: PublishFormProps) {
  const publishing = usePublishing(first, ports);
  const { item, isBusy } = publishing;
  const [accountId, setAccountId] = useState(() => usualAccount(first));
  const account = item.accounts.find((each) => each.accountId === accountId) ?? item.accounts[0];
  if (!account) return null;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <Select
          label={texts.account}
          labelEnd={account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
          value={account.accountId}
          onValueChange={setAccountId}
          disabled={isBusy}
          options={item.accounts.map((each) => ({ value: each.accountId, label: each.name }))}
        />
        <div className="flex items-start justify-between gap-4">
          <StateNote account={account} />
          <MoreMenu {...{ item, account, ports, isBusy }} onDone={() => void publishing.look()} />
        </div>
      </div>
      <InAccount key={account.accountId} {...{ account, publishing, ports }} />
    </div>
  );
}

type InAccountProps = {
  readonly account: AccountItem;
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly ports: PublishingPorts;
};

function InAccount({ account, publishing, ports }: InAccountProps) {
  const { item, isBusy, refusal, publish, rollBack, look } = publishing;
  const { accountId, attempt } = account;
  const [category, setCategory] = useState(attempt?.category ?? "OTHER");
  const [endpointUri, setEndpointUri] = useState(attempt?.endpointUri ?? account.endpointUri ?? "");
  const [isMisfit, setIsMisfit] = useState(false);
  const [note, setNote] = useState("");
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
        <div className="flex flex-col gap-5">
          <Select
            label={texts.category}
            value={category}
            onValueChange={setCategory}
            disabled={isBusy}
            options={Object.entries(texts.categories).map(([value, label]) => ({ value, label }))}
          />
          {item.asksForData && (
            <TextField
              label={texts.endpoint}
              help={texts.endpointHelp}
              error={isMisfit ? texts.endpointMisfit : undefined}
              value={endpointUri}
              onValueChange={(next) => {
                setIsMisfit(false);
                setEndpointUri(next);
              }}
              disabled={isBusy}
            />
          )}
          <TextField
            label={texts.note}
            help={texts.noteHelp}
            value={note}
            maxLength={500}
            onValueChange={setNote}
            disabled={isBusy}
          />
        </div>
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

/** Where the Flow is already; else the first. */
function usualAccount({ accounts }: PublishingItem): string {
  const known = accounts.find(({ state }) => state !== "draft-here") ?? accounts[0];
  return known?.accountId ?? "";
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
