"use client";

import { useContext } from "react";
import { TimeContext } from "@/components/flows/changed-at";
import { useZone } from "@/components/responses/moment";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { askedWords, ledTo, outcomeOf } from "./call-words";
import type { CallItem } from "./ports";
import { texts } from "./texts";

type CallsTableProps = {
  readonly calls: readonly CallItem[];
  readonly opened: number | null;
  readonly onOpen: (position: number) => void;
};

const cell = "px-3 py-2 align-top";

/** The log, the newest call on top. A row opens by pointer; its first words are a button for everybody else. */
export function CallsTable({ calls, opened, onOpen }: CallsTableProps) {
  const { columns } = texts;
  return (
    <table aria-label={texts.list} className="w-full border-collapse text-left text-panel">
      <thead className="sticky top-0 z-10 bg-panel text-secondary">
        <tr className="border-b border-line">
          <th className={classNames(cell, "w-36 font-medium")}>{columns.at}</th>
          <th className={classNames(cell, "w-full min-w-40 font-medium")}>{columns.asked}</th>
          <th className={classNames(cell, "font-medium")}>{columns.result}</th>
          <th className={classNames(cell, "w-24 text-right font-medium")}>{columns.ms}</th>
          {opened === null && (
            <th className={classNames(cell, "hidden font-medium lg:table-cell")}>{columns.token}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <CallRow
            key={call.position}
            {...{ call, onOpen }}
            isOpen={call.position === opened}
            hasToken={opened === null}
          />
        ))}
      </tbody>
    </table>
  );
}

type CallRowProps = {
  readonly call: CallItem;
  readonly isOpen: boolean;
  /** There is room for it while no call stands beside the log. */
  readonly hasToken: boolean;
  readonly onOpen: (position: number) => void;
};

function CallRow({ call, isOpen, hasToken, onOpen }: CallRowProps) {
  const outcome = outcomeOf(call);
  const next = ledTo(call);
  const asked = askedWords(call);
  return (
    <tr
      onClick={() => onOpen(call.position)}
      className={classNames(
        "cursor-pointer border-b border-line last:border-0 hover:bg-hover",
        isOpen && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      <td className={classNames(cell, "whitespace-nowrap text-secondary tabular-nums")}>
        <CallTime at={call.at} />
      </td>
      <td className={cell}>
        <button
          type="button"
          aria-label={texts.open(asked)}
          aria-pressed={isOpen}
          className="text-left font-medium wrap-anywhere"
        >
          {asked}
        </button>
        {next !== null && <span className="text-secondary"> {texts.to(next)}</span>}
        {call.isTest && <Badge className="ml-2">{texts.test}</Badge>}
      </td>
      <td className={cell}>
        <Badge tone={outcome.tone}>{outcome.words}</Badge>
      </td>
      <td className={classNames(cell, "text-right whitespace-nowrap tabular-nums")}>{texts.ms(call.ms)}</td>
      {hasToken && (
        <td
          className={classNames(
            cell,
            "hidden max-w-52 truncate font-mono text-caption text-secondary lg:table-cell",
          )}
        >
          {call.flowToken}
        </td>
      )}
    </tr>
  );
}

/** To the second: several calls come within a minute. */
export function CallTime({ at }: { readonly at: string }) {
  const { locale } = useContext(TimeContext);
  const zone = useZone();
  const look = {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  } as const;
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat(locale, { ...look, timeZone: zone }).format(new Date(at))}
    </time>
  );
}
