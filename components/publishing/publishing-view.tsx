"use client";

import { ChevronLeft, MessageCircle } from "lucide-react";
import Link from "next/link";
import { Suspense, useCallback, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { AccountItem, PublishingItem, PublishingPorts, StepId } from "./publishing-state";
import { StepsList } from "./steps-list";
import { texts } from "./texts";
import { usePublishing } from "./use-publishing";

const ChangesSinceLive = lazyPart("ChangesSinceLive", () => import("./changes-since-live"));

type PublishingViewProps = { readonly first: PublishingItem; readonly ports: PublishingPorts };

/** Makes a Flow live: one button, and a list that turns green. */
export function PublishingView({ first, ports }: PublishingViewProps) {
  return (
    <div className="mx-auto flex w-full max-w-160 flex-col gap-6">
      <div>
        <Link
          href={`/flows/${first.flowId}`}
          className="mb-2 inline-flex items-center gap-1 text-panel text-secondary hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          {texts.back}
        </Link>
        <h1 className="text-title font-semibold">{texts.heading(first.name)}</h1>
        <p className="mt-1 text-secondary">{texts.intro}</p>
      </div>
      {first.accounts.length === 0 ? <NoAccount /> : <PublishForm first={first} ports={ports} />}
    </div>
  );
}

function NoAccount() {
  return (
    <EmptyState
      icon={MessageCircle}
      title={texts.none.title}
      text={texts.none.text}
      action={
        <Link href="/accounts" className={buttonStyle({ variant: "primary" })}>
          {texts.none.action}
        </Link>
      }
    />
  );
}

function PublishForm({ first, ports }: PublishingViewProps) {
  const { item, isBusy, refusal, publish } = usePublishing(first, ports);
  const [accountId, setAccountId] = useState(first.accounts[0]?.accountId ?? "");
  const account = item.accounts.find((each) => each.accountId === accountId) ?? item.accounts[0];
  const [category, setCategory] = useState(account?.attempt?.category ?? "OTHER");
  const [endpointUri, setEndpointUri] = useState(account?.attempt?.endpointUri ?? "");
  const [note, setNote] = useState("");
  const versions = useCallback(() => ports.versions(accountId), [ports, accountId]);
  if (!account) return null;
  const steps = account.attempt?.isOfDraft || isBusy ? (account.attempt?.steps ?? {}) : {};
  const order: readonly StepId[] = item.asksForData
    ? ["check", "make", "address", "upload", "publish"]
    : ["check", "make", "upload", "publish"];
  const isLive = account.status === "published" && !account.isChanged;
  const isCutOff = account.attempt?.state === "open" && account.attempt.isOfDraft;

  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        const address = item.asksForData && endpointUri !== "" ? endpointUri : null;
        void publish({ accountId: account.accountId, category, endpointUri: address, note });
      }}
    >
      <div className="flex flex-col gap-5">
        <Select
          label={texts.account}
          labelEnd={account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
          help={stateInWords(account)}
          value={account.accountId}
          onValueChange={setAccountId}
          disabled={isBusy}
          options={item.accounts.map((each) => ({ value: each.accountId, label: each.name }))}
        />
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
            value={endpointUri}
            onValueChange={setEndpointUri}
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
      {account.publishedAt && account.isChanged && !isBusy && (
        <Suspense fallback={null}>
          <ChangesSinceLive key={accountId} load={versions} />
        </Suspense>
      )}
      <StepsList flowId={item.flowId} order={order} steps={steps} isBusy={isBusy} />
      {refusal && <Notice tone="problem" role="alert" title={refusal} />}
      {isLive && !isBusy && (
        <Notice tone="good" role="status" title={texts.done}>
          {texts.doneText}
        </Notice>
      )}
      <div>
        <Button variant={isLive ? "secondary" : "primary"} type="submit" isLoading={isBusy}>
          {isCutOff ? texts.goOn : account.publishedAt ? texts.again : texts.publish}
        </Button>
      </div>
    </form>
  );
}

function stateInWords({ status, isChanged, publishedAt }: AccountItem): string {
  if (status === null || publishedAt === null) return texts.neverPublished;
  return `${texts.statusOf[status]}. ${isChanged ? texts.changed : texts.same}`;
}
