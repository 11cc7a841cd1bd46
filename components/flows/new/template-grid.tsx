"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Template } from "@/lib/templates/template";
import { TemplateCard } from "./template-card";
import { TryDialog } from "./try-dialog";
import type { Creating } from "./use-create";

type TemplateGridProps = {
  readonly templates: readonly Template[];
  readonly creating: Creating;
  /** Four beside each other, for a choice of four. */
  readonly isRow?: boolean;
};

/** Templates to watch, try and use. */
export function TemplateGrid({ templates, creating, isRow = false }: TemplateGridProps) {
  const [tried, setTried] = useState<Template | null>(null);

  function use({ id, title, flow, data }: Template): void {
    creating.create({ id, name: title, flow, isLive: data !== undefined });
  }

  return (
    <>
      <ul
        className={classNames(
          "grid gap-5",
          isRow ? "grid-cols-4 max-lg:grid-cols-2" : "grid-cols-[repeat(auto-fill,minmax(14.5rem,1fr))]",
        )}
      >
        {templates.map((template) => (
          <li key={template.id}>
            <TemplateCard
              template={template}
              isBusy={creating.busyId === template.id}
              onTry={() => setTried(template)}
              onUse={() => use(template)}
            />
          </li>
        ))}
      </ul>
      <TryDialog
        template={tried}
        isBusy={tried !== null && creating.busyId === tried.id}
        onClose={() => setTried(null)}
        onUse={use}
      />
    </>
  );
}
