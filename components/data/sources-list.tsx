"use client";

import { CalendarClock, Ellipsis, Globe, type LucideIcon, Pencil, Sheet, Table2, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ChangedAt } from "@/components/flows/changed-at";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { showToast } from "@/components/ui/toast";
import type { SourceKind } from "@/lib/sources/rows";
import { DeleteUsed } from "./delete-used";
import { HealthWord } from "./health-word";
import { NameDialog } from "./name-dialog";
import type { SourceItem, SourcesPorts, SourceUses } from "./ports";
import { texts } from "./texts";
import { UsedByShort } from "./used-by";

type SourcesListProps = {
  readonly sources: readonly SourceItem[];
  readonly uses: SourceUses;
  readonly ports: SourcesPorts;
  readonly locale: string;
};

const icons: { readonly [kind in SourceKind]: LucideIcon } = {
  table: Table2,
  url: Globe,
  sheet: Sheet,
  calendar: CalendarClock,
};

/** The sources with their kind, size and state. */
export function SourcesList({ sources, uses, ports, locale }: SourcesListProps) {
  const router = useRouter();
  const [renamed, setRenamed] = useState<SourceItem | null>(null);
  const [unwanted, setUnwanted] = useState<SourceItem | null>(null);
  const words = texts.list;

  async function tell(answer: ReturnType<SourcesPorts["rename"]>, done: () => void): Promise<void> {
    const result = await answer.catch(() => undefined);
    if (result?.ok) done();
    else showToast({ text: texts.failure(result?.failure.reason ?? ""), tone: "problem" });
    router.refresh();
  }
  const restore = (sourceId: string) => void tell(ports.restore({ sourceId }), () => undefined);
  const remove = ({ id: sourceId, name }: SourceItem) =>
    void tell(ports.remove({ sourceId }), () =>
      showToast({ text: words.removed(name), action: { label: words.undo, run: () => restore(sourceId) } }),
    );
  const askFirst = (source: SourceItem) => {
    if (uses[source.id] === undefined) remove(source);
    else setUnwanted(source);
  };
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-panel">
      <table className="w-full min-w-200 border-collapse">
        <thead>
          <tr className="border-b border-line text-left text-caption text-secondary">
            {[words.name, words.kind, texts.uses.column, words.rows, words.health, words.changed].map(
              (name) => (
                <th key={name} scope="col" className="px-4 py-2 font-medium">
                  {name}
                </th>
              ),
            )}
            <td />
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => {
            const Icon = icons[source.kind];
            return (
              <tr key={source.id} className="relative border-b border-line last:border-b-0 hover:bg-hover">
                <th scope="row" className="max-w-80 px-4 py-3 text-left font-medium">
                  <span className="flex items-center gap-2.5">
                    <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
                    <Link
                      href={`/data/${source.id}`}
                      prefetch={false}
                      dir="auto"
                      className="truncate outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                    >
                      {source.name}
                    </Link>
                  </span>
                </th>
                <td className="px-4 text-secondary">{texts.kinds[source.kind]}</td>
                <td className="max-w-56 px-4">
                  <UsedByShort uses={uses[source.id] ?? []} />
                </td>
                <td className="px-4 text-secondary">
                  {source.rowCount === undefined ? "–" : words.rowCount(source.rowCount, locale)}
                </td>
                <td className="px-4">
                  <HealthWord health={source.health} />
                </td>
                <td className="px-4 text-secondary">
                  <ChangedAt at={source.changedAt} className="relative" />
                </td>
                <td className="w-12 pr-3 text-right">
                  <Menu
                    align="end"
                    trigger={
                      <IconButton
                        label={words.more(source.name)}
                        icon={Ellipsis}
                        className="relative z-[1]"
                      />
                    }
                  >
                    <MenuItem icon={Pencil} onSelect={() => setRenamed(source)}>
                      {words.rename}
                    </MenuItem>
                    <MenuItem icon={Trash2} isDanger onSelect={() => askFirst(source)}>
                      {words.remove}
                    </MenuItem>
                  </Menu>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <DeleteUsed
        source={unwanted && { name: unwanted.name, uses: uses[unwanted.id] ?? [] }}
        onClose={() => setUnwanted(null)}
        onConfirm={() => {
          if (unwanted) remove(unwanted);
          setUnwanted(null);
        }}
      />
      <NameDialog
        title={texts.rename.title}
        label={texts.rename.label}
        action={texts.rename.save}
        name={renamed?.name ?? ""}
        open={renamed !== null}
        onOpenChange={(open) => !open && setRenamed(null)}
        onSave={async (name) => {
          if (renamed) await tell(ports.rename({ sourceId: renamed.id, name }), () => setRenamed(null));
        }}
      />
    </div>
  );
}
