"use client";

import { Check, CloudOff, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { Tooltip } from "@/components/ui/tooltip";
import { useIsClient } from "@/components/ui/use-is-client";
import { useBuilder } from "../store/store-context";
import { useSaving } from "./saving";
import { savingTexts } from "./texts";

/** What the bar says about saving; read out when it changes to something that needs attention. */
export function SaveStatus() {
  const save = useBuilder((state) => state.save);
  const { saveNow } = useSaving();
  // The server does not know the person's time zone, nor how they write times.
  const isClient = useIsClient();
  switch (save.kind) {
    case "saved":
      return (
        <Tooltip text={isClient ? savingTexts.savedAt(timeOf(save.at)) : savingTexts.saved}>
          <span className="flex items-center gap-1.5 text-secondary" role="status">
            <Check aria-hidden="true" className="size-4" />
            <span className="max-sm:sr-only">{savingTexts.saved}</span>
          </span>
        </Tooltip>
      );
    case "waiting":
    case "saving":
      return (
        <span className="flex items-center gap-1.5 text-secondary" role="status">
          <Spinner />
          <span className="max-sm:sr-only">{savingTexts.saving}</span>
        </span>
      );
    case "offline":
      return (
        <Tooltip text={savingTexts.offlineHelp}>
          <Button variant="ghost" size="panel" icon={CloudOff} onClick={() => void saveNow()}>
            {savingTexts.offline}
          </Button>
        </Tooltip>
      );
    case "refused":
      return (
        <span className="flex items-center gap-1.5 font-medium text-problem" role="status">
          <TriangleAlert aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">{savingTexts.notSaved}</span>
        </span>
      );
  }
}

function timeOf(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(date);
}
