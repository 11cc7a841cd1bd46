import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { phoneAddress } from "../phone-address";
import { SendState } from "../send-state";
import type { ListItem, ListPorts, SendItem, SendStateItem } from "../sending-state";
import { texts } from "../texts";
import { listTexts } from "./texts";

type ListRowsProps = {
  readonly list: ListItem;
  /** Sent from an account of the sandbox: each arrived at a phone that can be looked at. */
  readonly isSimulated: boolean;
  readonly ports: ListPorts;
};

const pageSize = 50;
const states = ["failed", "unknown", "queued", "sent", "delivered", "read", "cancelled"] as const;

/** What became of the message to each person, in the order of the list. */
export function ListRows({ list, isSimulated, ports }: ListRowsProps) {
  const [state, setState] = useState<SendStateItem | "all">("all");
  const [rows, setRows] = useState<readonly SendItem[]>();
  const { id, counts } = list;
  // The rows are read anew when a number of the list changed.
  const mark = JSON.stringify(counts);

  useEffect(() => {
    let isLeft = false;
    void mark;
    void ports.rows(id, state === "all" ? {} : { state }).then((found) => {
      if (!isLeft && found) setRows(found);
    });
    return () => {
      isLeft = true;
    };
  }, [ports, id, state, mark]);

  async function showMore(): Promise<void> {
    const after = rows?.at(-1)?.position;
    if (after === undefined) return;
    const more = await ports.rows(id, { after, ...(state === "all" ? {} : { state }) });
    if (more) setRows([...(rows ?? []), ...more]);
  }

  return (
    <div className="flex flex-col gap-3">
      <Select
        label={listTexts.showing}
        size="panel"
        className="max-w-48"
        value={state}
        onValueChange={setState}
        options={[
          { value: "all" as const, label: listTexts.all },
          ...states.map((value) => ({ value, label: texts.sends.states[value] })),
        ]}
      />
      {!rows && <Skeleton className="h-24" />}
      {rows?.length === 0 && <p className="text-secondary">{listTexts.noRows}</p>}
      {rows && rows.length > 0 && (
        <ul className="flex max-h-96 flex-col overflow-y-auto text-panel">
          {rows.map((row) => (
            <PersonRow key={row.id} row={row} isSimulated={isSimulated} />
          ))}
        </ul>
      )}
      {rows && rows.length > 0 && rows.length % pageSize === 0 && (
        <div>
          <Button size="panel" onClick={() => void showMore()}>
            {listTexts.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function PersonRow({ row, isSimulated }: { readonly row: SendItem; readonly isSimulated: boolean }) {
  const { to, recipientName, state, failure, isAnswered } = row;
  return (
    <li className="flex flex-col gap-0.5 border-line py-2 not-first:border-t">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="tabular-nums">{to}</span>
        {recipientName && <span className="text-secondary wrap-anywhere">{recipientName}</span>}
        <span className="ml-auto flex items-center gap-3">
          {isAnswered && <span>{texts.sends.answered}</span>}
          {isSimulated && (
            <Link href={phoneAddress(row)} className="underline">
              {texts.sends.phone}
            </Link>
          )}
          <SendState state={state} />
        </span>
      </div>
      {failure && (state === "failed" || state === "unknown") && (
        <p className="text-secondary">
          {failure.happened} {failure.remedy}
        </p>
      )}
    </li>
  );
}
