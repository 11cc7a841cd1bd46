"use client";

import { useMemo } from "react";
import { drawnScreen } from "@/components/preview/drawn-screen";
import { ViewPicture } from "@/components/preview/view-picture";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Home } from "@/lib/flow/edit/live/rules-edits";
import type { FlowNode } from "@/lib/flow/model/document";
import type { OptionFields } from "@/lib/flow/rules/rules";
import { useBuilder } from "../store/store-context";
import { entriesOf, longTexts, pictureOf } from "./entries-of";
import type { FieldKey } from "./field-keys";
import type { KnownRows } from "./live-rows";
import { sourceTexts } from "./texts";

const texts = sourceTexts.picture;

type ListPictureProps = {
  readonly node: FlowNode;
  readonly list: string;
  readonly max: number;
  readonly rows: KnownRows | undefined;
  readonly fields: OptionFields;
  readonly home: Home;
  readonly keys: readonly FieldKey[];
  /** Some conditions wait for an answer. */
  readonly isPartial: boolean;
};

/** Entries that are drawn; more say nothing new. */
const drawnMax = 12;

/** The list as a phone shows it, with the rows that are there now. */
export function ListPicture({ node, list, max, rows, fields, keys, home, isPartial }: ListPictureProps) {
  const { platform, scheme } = useBuilder((state) => state.device);
  const found = rows?.status === "ready" ? rows.preview.rows : undefined;
  const entries = useMemo(() => (found ? entriesOf(found, fields, home) : []), [found, fields, home]);
  const picture = useMemo(() => {
    const flow = entries.length === 0 ? undefined : pictureOf(node, list, entries.slice(0, drawnMax));
    const [screen] = flow?.screens ?? [];
    return flow && screen ? drawnScreen(flow, screen.key) : null;
  }, [node, list, entries]);
  return (
    <section
      aria-label={texts.label}
      className="top-0 flex min-w-0 flex-col gap-2 self-start min-[60rem]:sticky"
    >
      <header className="flex items-baseline justify-between gap-2">
        <h3 className="font-semibold">{texts.heading}</h3>
        {found && found.length > 0 && (
          <span className="text-caption text-secondary">{texts.of(Math.min(found.length, max), max)}</span>
        )}
      </header>
      {rows?.status === "failed" && <Notice tone="problem" title={failedWords(rows)} />}
      {found?.length === 0 && <Notice tone="caution" title={texts.none} />}
      {picture ? (
        <div className="max-h-108 overflow-hidden rounded-card border border-line">
          <ViewPicture screen={picture} platform={platform} scheme={scheme} width={300} label={texts.label} />
        </div>
      ) : (
        rows?.status === "loading" && <Skeleton className="h-80" />
      )}
      {found && found.length > max && <p className="text-caption text-caution">{texts.cut(max)}</p>}
      {keys.flatMap(({ key, label, max: longest }) => {
        const count = longest === undefined ? 0 : longTexts(entries, key, longest);
        return count === 0 || longest === undefined
          ? []
          : [
              <p key={key} className="text-caption text-caution">
                {texts.long(label, count, longest)}
              </p>,
            ];
      })}
      {isPartial && <p className="text-caption text-secondary">{texts.needsAnswers}</p>}
    </section>
  );
}

function failedWords({ failure }: Extract<KnownRows, { status: "failed" }>): string {
  return failure.reason === "source-failed" ? failure.message : texts.failed;
}
