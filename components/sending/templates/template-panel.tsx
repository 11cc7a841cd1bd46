"use client";

import { ChevronLeft, Plus, RefreshCw, Rows3 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { FromFields } from "../from-fields";
import { useStart } from "../lists/use-start";
import { NotPublished } from "../not-published";
import type { SendingItem, TemplateItem, TemplatePorts } from "../sending-state";
import type { Choice } from "../use-choice";
import { NewTemplate } from "./new-template";
import { SendTemplate } from "./send-template";
import { TemplateRow } from "./template-row";
import { templateTexts } from "./texts";

type TemplatePanelProps = {
  readonly item: SendingItem;
  readonly choice: Choice;
  readonly templates: readonly TemplateItem[];
  readonly ports: TemplatePorts;
  readonly onChanged: () => void;
  readonly onSent: () => void;
};

/** The templates of the Flow: make one, follow its review, send it. */
export function TemplatePanel({ item, choice, templates, ports, onChanged, onSent }: TemplatePanelProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { isBusy, refusal, start } = useStart(onChanged);
  const { account, number } = choice;
  if (!account || !number) return null;
  const { accountId, live } = account;
  if (!live) return <NotPublished item={item} choice={choice} />;
  const own = templates.filter((template) => template.accountId === accountId);
  const chosen = own.find(({ id }) => id === open);
  const back = (
    <div>
      <Button icon={ChevronLeft} variant="ghost" size="panel" onClick={() => setOpen(null)}>
        {templateTexts.back}
      </Button>
    </div>
  );

  if (open === "new") {
    const made = () => {
      setOpen(null);
      onChanged();
    };
    return (
      <div className="flex flex-col gap-4">
        {back}
        <NewTemplate accountId={accountId} version={live} ports={ports} onMade={made} />
      </div>
    );
  }
  if (chosen) {
    const from = { accountId, phoneNumberId: number.phoneNumberId };
    return (
      <div className="flex flex-col gap-4">
        {back}
        <SendTemplate {...{ item, from, ports, onSent }} template={chosen} version={live} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="text-secondary">{templateTexts.intro}</p>
      <FromFields accounts={item.accounts} choice={choice} />
      {refusal && (
        <Notice tone="problem" role="alert" title={refusal.title}>
          {refusal.text}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button icon={Plus} variant="primary" onClick={() => setOpen("new")}>
          {templateTexts.fresh}
        </Button>
        <Button
          icon={RefreshCw}
          isLoading={isBusy}
          onClick={() => void start(() => ports.refresh(accountId))}
        >
          {templateTexts.refresh}
        </Button>
      </div>
      {own.length === 0 ? (
        <div className="rounded-card border border-line bg-panel">
          <EmptyState icon={Rows3} title={templateTexts.none} text={templateTexts.noneText} />
        </div>
      ) : (
        <ul
          aria-label={templateTexts.templates}
          className="flex flex-col rounded-card border border-line bg-panel"
        >
          {own.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              isSimulated={account.kind === "sandbox"}
              onUse={() => setOpen(template.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
