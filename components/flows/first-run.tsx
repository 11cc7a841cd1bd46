"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { Template } from "@/lib/templates/template";
import { blankFlow } from "./new/blank-flow";
import { TemplateGrid } from "./new/template-grid";
import { texts } from "./new/texts";
import { type CreatePorts, useCreate } from "./new/use-create";

type FirstRunProps = {
  /** The four most wanted ones. */
  readonly templates: readonly Template[];
  readonly ports: CreatePorts;
};

/** What stands in place of the list while there is no Flow: the shortest way to one that plays. */
export function FirstRun({ templates, ports }: FirstRunProps) {
  const creating = useCreate(ports);
  return (
    <section aria-labelledby="first-run">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id="first-run" className="text-base font-semibold">
            {texts.firstRun.title}
          </h2>
          <p className="mt-0.5 text-secondary">{texts.firstRun.text}</p>
        </div>
        <div className="flex gap-2">
          <Button
            isLoading={creating.busyId === "blank"}
            onClick={() => creating.create({ id: "blank", flow: blankFlow })}
          >
            {texts.firstRun.blank}
          </Button>
          <Link href="/flows/new" className={buttonStyle()}>
            {texts.firstRun.all}
          </Link>
        </div>
      </div>
      <TemplateGrid templates={templates} creating={creating} isRow />
    </section>
  );
}
