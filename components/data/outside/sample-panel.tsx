"use client";

import { MousePointerClick } from "lucide-react";
import { useMemo } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Json } from "@/lib/flow/json";
import { pickRows } from "@/lib/sources/outside/pick-rows";
import { isPicked, itemsAt, pickList, plainPaths, togglePath } from "./form";
import { JsonTree } from "./json-tree";
import { PickedColumns } from "./picked-columns";
import { RowsPreview } from "./rows-preview";
import { outsideTexts as texts } from "./texts";
import type { Outside } from "./use-outside";
import { WeekPicture } from "./week-picture";

type SamplePanelProps = { readonly outside: Outside; readonly now: string; readonly locale: string };

/** What came back, and what is picked of it. */
export function SamplePanel({ outside, now, locale }: SamplePanelProps) {
  const { sample, settings } = outside;
  if (!sample && outside.busyWith === "sample") return <Skeleton className="h-80" />;
  if (!sample) {
    return (
      <EmptyState
        icon={MousePointerClick}
        title={texts.waiting.title}
        text={texts.waiting[settings.kind]}
        className="rounded-card border border-dashed border-line-strong"
      />
    );
  }
  if (sample.found.kind === "rows") {
    const zone = settings.kind === "calendar" ? settings.zone : "UTC";
    return <WeekPicture rows={sample.found.rows} zone={zone} now={now} locale={locale} />;
  }
  return <JsonSample outside={outside} json={sample.found.json} lists={sample.found.lists} locale={locale} />;
}

type JsonSampleProps = {
  readonly outside: Outside;
  readonly json: Json;
  readonly lists: readonly { readonly path: readonly (string | number)[]; readonly count: number }[];
  readonly locale: string;
};

function JsonSample({ outside, json, lists, locale }: JsonSampleProps) {
  const { picking, setPicking, settings } = outside;
  const items = useMemo(() => itemsAt(json, picking.listPath), [json, picking.listPath]);
  const preview = useMemo(() => pickRows(json, picking), [json, picking]);
  const unused = plainPaths(items).filter((path) => !isPicked(picking, path));
  const toggle = (path: (string | number)[]) => setPicking(togglePath(picking, path, items));
  const isPointed = settings.kind === "url";
  return (
    <div className="flex flex-col gap-6">
      {isPointed && (
        <section className="flex flex-col gap-2">
          <Step
            title={lists.length > 0 ? texts.list.title : texts.list.whole}
            text={lists.length > 0 ? texts.list.text : texts.list.none}
          />
          <Step title={texts.pick.title} text={texts.pick.text} />
          <JsonTree
            json={json}
            picking={picking}
            countAt={(path) =>
              lists.find((list) => JSON.stringify(list.path) === JSON.stringify(path))?.count
            }
            onList={(path) => setPicking(pickList(json, path))}
            onValue={toggle}
          />
        </section>
      )}
      <PickedColumns
        picking={picking}
        onChange={setPicking}
        unused={isPointed ? [] : unused}
        onAdd={toggle}
      />
      {picking.columns.length > 0 && preview && (
        <RowsPreview columns={picking.columns} rows={preview.rows} unfit={preview.unfit} locale={locale} />
      )}
    </div>
  );
}

function Step({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <p>
      <span className="font-semibold">{title}.</span> <span className="text-secondary">{text}</span>
    </p>
  );
}
