"use client";

import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import type { Result } from "@/lib/result";
import type { SourceUse } from "@/lib/sources/source-uses";
import type { DataFailure, TablePorts } from "../ports";
import { SourceTitle } from "../source-title";
import { UsedBy } from "../used-by";
import { TableProvider } from "./table-context";
import { TableEditor } from "./table-editor";

type TableViewProps = {
  readonly sourceId: string;
  readonly name: string;
  readonly uses: readonly SourceUse[];
  readonly time: TimeSetting;
  readonly ports: TablePorts;
  readonly rename: (name: string) => Promise<Result<unknown, DataFailure>>;
};

/** The page of a table. */
export function TableView({ sourceId, name, uses, time, ports, rename }: TableViewProps) {
  return (
    <TimeContext value={time}>
      <TableProvider ports={ports}>
        <div className="flex flex-col gap-3">
          <div>
            <SourceTitle name={name} rename={rename} />
            <UsedBy uses={uses} />
          </div>
          <TableEditor sourceId={sourceId} name={name} locale={time.locale} fileAddress={ports.fileAddress} />
        </div>
      </TableProvider>
    </TimeContext>
  );
}
