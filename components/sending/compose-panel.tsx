"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { CodeDialog } from "./code/code-dialog";
import { FromFields } from "./from-fields";
import { mediaOf } from "./header/shown-media";
import { MessageBubble } from "./message-bubble";
import { freshMessage, type MessageDraft, messageToSend } from "./message-draft";
import { MessageFields } from "./message-fields";
import { NotPublished } from "./not-published";
import { OpeningFields } from "./opening-fields";
import type { Mode, SendingItem, SendingPorts } from "./sending-state";
import { SentNotice } from "./sent-notice";
import { texts } from "./texts";
import { ToField } from "./to-field";
import type { Choice } from "./use-choice";
import { useSend } from "./use-send";

type ComposePanelProps = {
  readonly item: SendingItem;
  readonly ports: SendingPorts;
  readonly choice: Choice;
  /** A test may send the draft. */
  readonly isTest: boolean;
  readonly onSent: () => void;
};

/** Writes one message and sends it to one person. */
export function ComposePanel({ item, ports, choice, isTest, onSent }: ComposePanelProps) {
  const [draft, setDraft] = useState<MessageDraft>(freshMessage);
  const [rest, setRest] = useState({ to: "", flowToken: "", mode: null as Mode | null });
  const { isBusy, sent, refusal, send } = useSend(ports, onSent);
  const { account, number } = choice;
  if (!account || !number) return null;
  // A test puts the draft at WhatsApp by itself.
  if (account.metaFlowId === null && !isTest) return <NotPublished item={item} choice={choice} />;
  const mode: Mode = isTest ? (rest.mode ?? "draft") : "published";
  const version = mode === "draft" ? account.draft : account.live;
  const message = version ? messageToSend(draft, version) : undefined;
  const change = (next: Partial<MessageDraft>) => setDraft({ ...draft, ...next });
  const isAboutTo = refusal?.reason === "no-number" || refusal?.reason === "needs-country";
  const fields = <MessageFields draft={draft} onChange={change} disabled={isBusy} />;

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const { accountId } = account;
        const { phoneNumberId } = number;
        const { to, flowToken } = rest;
        if (message) void send({ accountId, phoneNumberId, mode, to, message, flowToken });
      }}
    >
      <p className="text-secondary">{isTest ? texts.testIntro : texts.messageIntro}</p>
      <FromFields accounts={item.accounts} choice={choice} />
      <ToField
        value={rest.to}
        recent={item.recent}
        error={isAboutTo ? refusal.title : undefined}
        onValueChange={(to) => setRest({ ...rest, to })}
      />
      {isTest && account.live && (
        <RadioGroup
          label={texts.version}
          value={mode}
          onValueChange={(next) => setRest({ ...rest, mode: next })}
          options={(["draft", "published"] as const).map((value) => ({
            value,
            label: texts.versions[value],
            help: texts.versions[`${value}Help`],
          }))}
        />
      )}
      {!version && (
        <Notice tone="caution" title={texts.notLive.title}>
          {texts.notLive.text}
        </Notice>
      )}
      {version && <OpeningFields draft={draft} version={version} onChange={change} />}
      {isTest ? (
        <Disclosure label={texts.message}>
          <div className="flex flex-col gap-4">
            {mode === "draft" && <p className="text-caption text-secondary">{texts.draftLook}</p>}
            {fields}
          </div>
        </Disclosure>
      ) : (
        <>
          <MessageBubble
            header={draft.header}
            body={draft.body}
            footer={draft.footer}
            button={draft.buttonText}
            media={mediaOf(draft)}
          />
          {fields}
        </>
      )}
      {!isTest && (
        <Disclosure>
          <TextField
            label={texts.token}
            help={texts.tokenHelp}
            isMono
            maxLength={200}
            value={rest.flowToken}
            onValueChange={(flowToken) => setRest({ ...rest, flowToken })}
          />
        </Disclosure>
      )}
      {refusal && !isAboutTo && (
        <Notice tone="problem" role="alert" title={refusal.title}>
          {refusal.text}
        </Notice>
      )}
      {sent && <SentNotice {...sent} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" type="submit" isLoading={isBusy} disabled={!message}>
          {isTest ? texts.sendTest : texts.send}
        </Button>
        {message && !isTest && account.metaFlowId !== null && (
          <CodeDialog
            isSimulated={account.kind === "sandbox"}
            request={{
              phoneNumberId: number.phoneNumberId,
              graphVersion: account.graphVersion,
              ...{ metaFlowId: account.metaFlowId, mode, message },
            }}
          />
        )}
      </div>
    </form>
  );
}
