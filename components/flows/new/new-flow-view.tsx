"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Template, TemplateCategory } from "@/lib/templates/template";
import { ImportArea } from "../import/import-area";
import { useImport } from "../import/use-import";
import type { FlowsPorts } from "../ports";
import { blankFlow } from "./blank-flow";
import { StartCards } from "./start-cards";
import { TemplateGrid } from "./template-grid";
import { texts } from "./texts";
import { useCreate } from "./use-create";

type NewFlowViewProps = {
  readonly templates: readonly Template[];
  readonly ports: Pick<FlowsPorts, "createFlow" | "createFromTemplate" | "importFlow">;
};

/** The ways to begin a Flow: from a template, blank, or from a file. */
export function NewFlowView({ templates, ports }: NewFlowViewProps) {
  const creating = useCreate(ports);
  const importing = useImport(ports);
  return (
    <ImportArea importing={importing}>
      <Link
        href="/flows"
        className="mb-1 -ml-1.5 inline-flex w-fit items-center gap-0.5 rounded-control py-0.5 pr-2 text-secondary hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {texts.back}
      </Link>
      <h1 className="mb-6 text-title font-semibold">{texts.title}</h1>
      <div className="flex items-start gap-8 max-lg:flex-col">
        <StartCards
          isBusy={creating.busyId === "blank"}
          onBlank={() => creating.create({ id: "blank", flow: blankFlow })}
          onImport={importing.open}
        />
        <Templates templates={templates} creating={creating} />
      </div>
    </ImportArea>
  );
}

type TemplatesProps = {
  readonly templates: readonly Template[];
  readonly creating: ReturnType<typeof useCreate>;
};

function Templates({ templates, creating }: TemplatesProps) {
  const [category, setCategory] = useState<TemplateCategory | "all">("all");
  const categories = [...new Set(templates.map((template) => template.category))];
  const shown = templates.filter((template) => category === "all" || template.category === category);
  return (
    <section aria-labelledby="templates" className="min-w-0 flex-1">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id="templates" className="font-semibold">
            {texts.templates}
          </h2>
          <p className="text-secondary">{texts.templatesText}</p>
        </div>
        <SegmentedControl
          label={texts.categoryLabel}
          value={category}
          onValueChange={setCategory}
          size="panel"
          segments={[
            { value: "all", label: texts.allCategories },
            ...categories.map((value) => ({ value, label: texts.categories[value] })),
          ]}
        />
      </div>
      <TemplateGrid templates={shown} creating={creating} />
    </section>
  );
}
