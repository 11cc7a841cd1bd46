"use client";

import { SearchX } from "lucide-react";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LookingBar } from "./looking-bar";
import { ResponsePanel } from "./panel/response-panel";
import type { AnsweredFlowItem, ResponsesPorts } from "./ports";
import { RemovalDialog } from "./removal-dialog";
import { ResponsesToolbar } from "./responses-toolbar";
import { ResponsesTable } from "./table/responses-table";
import { allColumns } from "./table/shown-columns";
import type { Sorting } from "./table/table-head";
import { texts } from "./texts";
import type { useAddress } from "./use-address";
import { ownColumns } from "./use-hidden-columns";
import type { useResponses } from "./use-responses";

type LoadedResponsesProps = {
  readonly flow: AnsweredFlowItem;
  readonly address: ReturnType<typeof useAddress>;
  readonly table: ReturnType<typeof useResponses>;
  readonly hidden: readonly string[];
  readonly show: (key: string, isShown: boolean) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly ports: ResponsesPorts;
};

/** The table with what narrows it, and one response beside it. */
export function LoadedResponses({
  flow,
  address,
  table,
  hidden,
  show,
  scroller,
  ports,
}: LoadedResponsesProps) {
  const { state } = table;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const columns = useMemo(() => allColumns(state.columns), [state.columns]);
  const shown = useMemo(() => columns.filter(({ key }) => !hidden.includes(key)), [columns, hidden]);
  const sorting = sortingOf(address);
  const { openedId } = address;
  const at = state.rows.findIndex(({ id }) => id === openedId);
  useShowAtTop(table, scroller);

  const go = useCallback((id: string | null) => address.open(id), [address.open]);
  return (
    <>
      <ResponsesToolbar
        flow={flow}
        param={address.param}
        onChange={address.changeTable}
        columns={columns}
        hidden={hidden}
        onShow={show}
      />
      <LookingBar
        waiting={state.waiting.length}
        onShowWaiting={() => {
          table.showArrived();
          scroller.current?.scrollTo({ top: 0 });
        }}
        matching={address.query === "" ? null : state.matching}
        selected={selected.size}
        onUnselect={() => setSelected(new Set())}
        onDelete={() => setLeaving([...selected])}
      />
      <div className="flex h-[calc(100dvh-17rem)] min-h-96 gap-4">
        {state.rows.length === 0 && !table.isLoading ? (
          <EmptyState
            icon={SearchX}
            title={texts.nothingFits.title}
            text={texts.nothingFits.text}
            className="flex-1 rounded-card border border-line bg-panel"
          />
        ) : (
          <ResponsesTable
            rows={state.rows}
            fresh={state.fresh}
            columns={shown}
            total={state.matching}
            scroller={scroller}
            isLoading={table.isLoading}
            hasMore={state.next !== null}
            onMore={table.loadMore}
            sorting={sorting}
            onSort={(next) => address.changeTable(changeOf(next))}
            openedId={openedId}
            onOpen={go}
            selected={selected}
            onSelect={setSelected}
          />
        )}
        {openedId !== null && (
          <ResponsePanel
            id={openedId}
            open={ports.open}
            newer={state.rows[at - 1]?.id}
            older={at < 0 ? undefined : state.rows[at + 1]?.id}
            onGo={go}
            onDelete={(id) => setLeaving([id])}
          />
        )}
      </div>
      <RemovalDialog
        ids={leaving}
        remove={ports.remove}
        onClose={() => setLeaving([])}
        onRemoved={(ids) => {
          table.forget(ids);
          setSelected(new Set([...selected].filter((id) => !ids.includes(id))));
          if (openedId !== null && ids.includes(openedId)) address.open(null);
        }}
      />
    </>
  );
}

/** Who looks at the top of the table sees new responses come; nothing moves under those who read further down. */
function useShowAtTop(
  { state: { waiting }, isNewestFirst, showArrived }: LoadedResponsesProps["table"],
  scroller: LoadedResponsesProps["scroller"],
): void {
  const count = waiting.length;
  useEffect(() => {
    if (count > 0 && isNewestFirst && (scroller.current?.scrollTop ?? 0) < 8) showArrived();
  });
}

function sortingOf({ param }: LoadedResponsesProps["address"]): Sorting {
  const direction = param("direction") === "ascending" ? "ascending" : "descending";
  return { key: param("sort") || ownColumns.received, direction };
}

function changeOf({ key, direction }: Sorting) {
  return {
    sort: key === ownColumns.received ? null : key,
    direction: direction === "descending" ? null : direction,
  };
}
