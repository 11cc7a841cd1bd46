"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { FromFields } from "../from-fields";
import { mediaOf } from "../header/shown-media";
import { MessageBubble } from "../message-bubble";
import { freshMessage, type MessageDraft, messageToSend } from "../message-draft";
import { MessageFields } from "../message-fields";
import { NotPublished } from "../not-published";
import { OpeningFields } from "../opening-fields";
import type { ListPorts, SendingItem, TemplateItem } from "../sending-state";
import { TemplateFields } from "../templates/template-fields";
import { filledTemplate, freshValues, type TemplateValues } from "../templates/template-values";
import type { Choice } from "../use-choice";
import { PeopleField } from "./people-field";
import { listTexts } from "./texts";
import { usePeople } from "./use-people";
import { useStart } from "./use-start";

type ListPanelProps = {
  readonly item: SendingItem;
  readonly choice: Choice;
  readonly templates: readonly TemplateItem[];
  readonly ports: ListPorts;
  /** What a list is called until somebody names it. */
  readonly usualName: string;
  readonly onStarted: () => void;
};

/** Writes one message, or fills in a template, for many people. */
export function ListPanel({ item, choice, templates, ports, usualName, onStarted }: ListPanelProps) {
  const [rest, setRest] = useState({ name: usualName, people: "", what: "message" });
  const [draft, setDraft] = useState<MessageDraft>(freshMessage);
  const [values, setValues] = useState<TemplateValues>(freshValues);
  const [isAsking, setAsking] = useState(false);
  const { account, number } = choice;
  const from = { accountId: account?.accountId ?? "", phoneNumberId: number?.phoneNumberId ?? "" };
  const people = usePeople(ports, from, rest.people);
  const { isBusy, refusal, start } = useStart(() => {
    setRest({ ...rest, people: "" });
    showToast({ text: listTexts.started, tone: "good" });
    onStarted();
  });
  if (!account || !number) return null;
  const { live } = account;
  if (!live) return <NotPublished item={item} choice={choice} />;
  const usable = templates.filter(
    ({ accountId, status, parts }) =>
      accountId === account.accountId && status === "APPROVED" && parts.headerKind !== "other",
  );
  const template = usable.find(({ id }) => id === rest.what);
  const message = template ? undefined : messageToSend(draft, live);
  const filled = template && filledTemplate(template, values, live);
  const count = people.item?.count ?? 0;
  const list = { ...from, name: rest.name, people: rest.people };

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      <p className="text-secondary">{listTexts.intro}</p>
      <FromFields accounts={item.accounts} choice={choice} />
      <PeopleField
        {...people}
        value={rest.people}
        onValueChange={(next) => setRest({ ...rest, people: next })}
      />
      <Select
        label={listTexts.what}
        help={template ? undefined : listTexts.messageHelp}
        value={template ? template.id : "message"}
        onValueChange={(what) => setRest({ ...rest, what })}
        options={[
          { value: "message", label: listTexts.message },
          ...usable.map(({ id, name, language }) => ({
            value: id,
            label: listTexts.template(name, language),
          })),
        ]}
      />
      {template ? (
        <TemplateFields template={template} version={live} values={values} onChange={setValues} />
      ) : (
        <>
          <MessageBubble
            header={draft.header}
            body={draft.body}
            footer={draft.footer}
            button={draft.buttonText}
            media={mediaOf(draft)}
          />
          <MessageFields
            draft={draft}
            onChange={(next) => setDraft({ ...draft, ...next })}
            disabled={isBusy}
          />
          <OpeningFields draft={draft} version={live} onChange={(next) => setDraft({ ...draft, ...next })} />
        </>
      )}
      <TextField
        label={listTexts.name}
        help={listTexts.nameHelp}
        maxLength={100}
        value={rest.name}
        onValueChange={(name) => setRest({ ...rest, name })}
      />
      {refusal && (
        <Notice tone="problem" role="alert" title={refusal.title}>
          {refusal.text}
        </Notice>
      )}
      <div>
        <Button
          variant="primary"
          type="submit"
          isLoading={isBusy}
          disabled={count === 0 || !(message || filled) || rest.name.trim() === ""}
        >
          {listTexts.send(count)}
        </Button>
      </div>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={listTexts.sure(count)}
        description={listTexts.sureText}
        confirmLabel={listTexts.send(count)}
        onConfirm={() => {
          if (message) void start(() => ports.start({ ...list, message }));
          else if (filled) void start(() => ports.startTemplate({ ...list, ...filled }));
        }}
      />
    </form>
  );
}
