"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { showToast } from "@/components/ui/toast";
import type { Cells, Column } from "@/lib/sources/rows";
import { ImportDialog } from "./import/import-dialog";
import { tableFrom } from "./import/table-from";
import { NewTableDialog } from "./new-table-dialog";
import type { CreatedSource, SourceItem, SourcesPorts, SourceUses } from "./ports";
import { type SourceChoice, SourceChoices, sourceChoices } from "./source-choices";
import { SourcesList } from "./sources-list";
import { texts } from "./texts";

type SourcesViewProps = {
  readonly sources: readonly SourceItem[];
  readonly uses: SourceUses;
  readonly time: TimeSetting;
  readonly ports: SourcesPorts;
};

/** All sources of data, or the ways to the first one. */
export function SourcesView({ sources, uses, time, ports }: SourcesViewProps) {
  const router = useRouter();
  const [asking, setAsking] = useState<SourceChoice | null>(null);

  function choose(choice: SourceChoice): void {
    if (choice === "table" || choice === "file") setAsking(choice);
    else router.push(`/data/new?kind=${choice}`);
  }
  async function create(table: {
    readonly name: string;
    readonly columns: Column[];
    readonly rows: Cells[];
  }) {
    const answer = await ports.createTable(table).catch(() => undefined);
    if (answer?.ok) open(answer.value);
    else showToast({ text: texts.failure(answer?.failure.reason ?? ""), tone: "problem" });
  }
  const open = ({ sourceId }: CreatedSource) => router.push(`/data/${sourceId}`);
  const close = (isOpen: boolean) => !isOpen && setAsking(null);
  return (
    <TimeContext value={time}>
      <div className="mb-6 flex min-h-9 flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-title font-semibold">{texts.heading}</h1>
          {sources.length > 0 && <p className="mt-1 text-secondary">{texts.list.about}</p>}
        </div>
        {sources.length > 0 && (
          <Menu
            align="end"
            trigger={
              <Button variant="primary" icon={Plus}>
                {texts.list.add}
              </Button>
            }
          >
            {sourceChoices.map(({ choice, icon }) => (
              <MenuItem key={choice} icon={icon} onSelect={() => choose(choice)}>
                {texts.choices[choice].title}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
      {sources.length === 0 ? (
        <SourceChoices onChoose={choose} />
      ) : (
        <SourcesList sources={sources} uses={uses} ports={ports} locale={time.locale} />
      )}
      <NewTableDialog
        open={asking === "table"}
        onOpenChange={close}
        onCreate={(table) => create({ ...table, rows: [] })}
      />
      <ImportDialog
        open={asking === "file"}
        onOpenChange={close}
        table={noTable}
        onImport={(changes, name) => void create(tableFrom(changes, name))}
      />
    </TimeContext>
  );
}

const noTable = { columns: [], rows: [] };
