"use client";

import { useMemo } from "react";
import type { TablePorts } from "@/components/data/ports";
import { TableView } from "@/components/data/table/table-view";
import type { TimeSetting } from "@/components/flows/changed-at";
import { failure, success } from "@/lib/result";
import type { SourceUse } from "@/lib/sources/source-uses";
import type { TableLook } from "@/lib/sources/tables/look-at-table";
import { changeTable, giveBackReservation, listReservations, renameSource } from "../actions";

type OpenTableProps = {
  readonly sourceId: string;
  readonly name: string;
  readonly uses: readonly SourceUse[];
  readonly time: TimeSetting;
};

/** The table editor with its server. */
export function OpenTable({ sourceId, name, uses, time }: OpenTableProps) {
  const ports = useMemo((): TablePorts => {
    const address = `/api/data/${encodeURIComponent(sourceId)}`;
    return {
      look: async (since) => {
        const response = await fetch(`${address}/rows?since=${since}`);
        // Our own door wrote it.
        if (response.ok) return success((await response.json()) as TableLook);
        return failure((await response.json()) as { reason: string });
      },
      change: (changes) => changeTable({ sourceId, ...changes }),
      reservations: (rowId) => listReservations({ sourceId, rowId }),
      giveBack: (rowId, id) => giveBackReservation({ sourceId, rowId, id }),
      fileAddress: (format) => `${address}/file?format=${format}`,
    };
  }, [sourceId]);
  return (
    <TableView
      sourceId={sourceId}
      name={name}
      uses={uses}
      time={time}
      ports={ports}
      rename={(next) => renameSource({ sourceId, name: next })}
    />
  );
}
