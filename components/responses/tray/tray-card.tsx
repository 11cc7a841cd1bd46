"use client";

import { useContext, useState } from "react";
import { TimeContext } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { cellOf } from "@/lib/responses/questions/cell";
import { cellText } from "@/lib/responses/questions/cell-text";
import { Moment } from "../moment";
import { personName } from "../person-name";
import { texts as responsesTexts } from "../texts";
import type { Tray, TrayItem } from "./ports";
import { trayTexts as texts } from "./texts";

type FlowChoice = Tray["flows"][number];

type TrayCardProps = {
  readonly item: TrayItem;
  readonly flows: readonly FlowChoice[];
  readonly onAssign: (flow: FlowChoice) => Promise<void>;
  readonly onDismiss: () => Promise<void>;
};

/** One response that waits for a Flow, with what it says. */
export function TrayCard({ item, flows, onAssign, onDismiss }: TrayCardProps) {
  const [flowId, setFlowId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const flow = flows.find(({ id }) => id === flowId);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <li className="rounded-card border border-line bg-panel p-4">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold">
          <bdi>{personName(item.sender)}</bdi>
        </h2>
        {item.isSimulated && <Badge tone="accent">{responsesTexts.simulated}</Badge>}
        <span className="text-panel text-secondary">{item.sender.name !== null && item.sender.number}</span>
        <Moment at={item.receivedAt} className="ml-auto text-panel text-secondary" />
      </div>
      <Answers item={item} />
      <div className="mt-4 flex flex-wrap items-end gap-2 border-t border-line pt-4">
        <Combobox
          label={texts.flow}
          hidesLabel
          placeholder={texts.chooseFlow}
          value={flowId}
          onValueChange={setFlowId}
          options={flows.map(({ id, name }) => ({ value: id, label: name }))}
          className="min-w-50 flex-1"
        />
        <Button
          variant="primary"
          disabled={flow === undefined}
          isLoading={isBusy}
          onClick={() => flow && void run(() => onAssign(flow))}
        >
          {texts.assign}
        </Button>
        <Button disabled={isBusy} onClick={() => void run(onDismiss)}>
          {texts.dismiss}
        </Button>
      </div>
    </li>
  );
}

function Answers({ item: { answers, answersText, flowToken } }: { readonly item: TrayItem }) {
  const { locale } = useContext(TimeContext);
  if (answers === null) {
    return <pre className="overflow-x-auto font-mono text-caption whitespace-pre-wrap">{answersText}</pre>;
  }
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {Object.entries(answers).map(([key, value]) => (
        <div key={key} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-panel text-secondary">{key}</dt>
          <dd className="text-panel wrap-anywhere">{cellText(cellOf(undefined, value), locale)}</dd>
        </div>
      ))}
      {flowToken !== null && (
        <div className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-panel text-secondary">{texts.token}</dt>
          <dd className="font-mono text-caption wrap-anywhere text-secondary">{flowToken}</dd>
        </div>
      )}
    </dl>
  );
}
