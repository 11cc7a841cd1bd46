"use client";

import { Suspense, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import { CutOff } from "./cut-off";
import { NeedsList } from "./needs/needs-list";
import { useNeeds } from "./needs/use-needs";
import { PublishFields } from "./publish-fields";
import { PublishOutcome } from "./publish-outcome";
import type { AccountItem, PublishDetails, PublishingPorts } from "./publishing-state";
import { texts } from "./texts";
import { useComparisons } from "./use-comparisons";
import { useFields } from "./use-fields";
import type { usePublishing } from "./use-publishing";

const ChangedAtWhatsApp = lazyPart("ChangedAtWhatsApp", () => import("./changed-at-whatsapp"));
const ChangesSinceLive = lazyPart("ChangesSinceLive", () => import("./changes-since-live"));
const EarlierVersions = lazyPart("EarlierVersions", () => import("./earlier-versions"));

type InAccountProps = {
  readonly account: AccountItem;
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly ports: PublishingPorts;
  /** An old revision that somebody came here to make live again. */
  readonly backTo: string | null;
};

/** Everything about the Flow in one account, from its details to the versions that were live there. */
export function InAccount({ account, publishing, ports, backTo }: InAccountProps) {
  const { item, isBusy, publish, rollBack, look } = publishing;
  const { accountId, attempt } = account;
  const { fields, address, ...entered } = useFields(account, item.asksForData);
  const addressField = useRef<HTMLInputElement>(null);
  const needs = useNeeds({ item, account, address, ports, look });
  const { versions, draftVersions, templates, draftTemplates } = useComparisons(ports, accountId);
  const isThere = account.state !== "draft-here";
  useEffect(() => {
    // What happened at WhatsApp since the page was last told of it.
    if (isThere) void ports.ask(accountId).then(look, () => undefined);
  }, [isThere, ports, accountId, look]);
  const details: PublishDetails = {
    accountId,
    category: fields.category,
    endpointUri: address === "" ? null : address,
    note: fields.note,
    revisionId: null,
  };
  const isOfOld = attempt?.state === "open" && !attempt.isOfDraft && attempt.revision !== null;

  function leaveAddress(): void {
    if (address !== "" && entered.fits() && account.looks.endpoint?.address !== address)
      needs.run(["endpoint"]);
  }

  /** WhatsApp says something else of it afterwards. */
  const lookAfter = (work: Promise<void>) => void work.then(() => needs.run(["whatsapp"]));

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
          if (entered.fits()) lookAfter(publish(details));
        }}
      >
        <PublishFields
          asksForData={item.asksForData}
          fields={fields}
          addressError={entered.addressError}
          isSandbox={account.kind === "sandbox"}
          isThere={isThere}
          hostedAddress={account.hostedAddress}
          addressField={addressField}
          onAddressLeft={leaveAddress}
          onChange={entered.change}
          disabled={isBusy}
        />
        <NeedsList
          {...{ item, account, address, needs, ports, isBusy }}
          onEnterAddress={() => addressField.current?.focus()}
          onDone={() => void look()}
        />
        {account.publishedAt && account.isChanged && !isBusy && (
          <Suspense fallback={null}>
            <ChangesSinceLive load={draftVersions} loadTemplates={draftTemplates} />
          </Suspense>
        )}
        {isOfOld && !isBusy && (
          <CutOff
            number={attempt.revision.number}
            onGoOn={() => lookAfter(publish({ ...details, revisionId: attempt.revision?.id ?? null }))}
          />
        )}
        <div>
          <Button
            variant={account.publishedAt && !account.isChanged ? "secondary" : "primary"}
            type="submit"
            isLoading={isBusy}
          >
            {labelFor(account)}
          </Button>
        </div>
        <PublishOutcome account={account} publishing={publishing} isOfOld={isOfOld} />
      </form>
      {(account.publishedAt || backTo !== null) && (
        <Suspense fallback={null}>
          <EarlierVersions
            liveRevisionId={account.liveRevisionId}
            isBusy={isBusy}
            backTo={backTo}
            load={ports.revisions}
            versions={versions}
            templates={templates}
            onRollBack={(revision, draft) => lookAfter(rollBack(details, revision, draft))}
          />
        </Suspense>
      )}
    </>
  );
}

function labelFor({ attempt, publishedAt }: AccountItem): string {
  if (attempt?.state === "open" && attempt.isOfDraft) return texts.goOn;
  return publishedAt ? texts.again : texts.publish;
}
