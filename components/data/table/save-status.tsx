"use client";

import { Check, CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { texts } from "../texts";
import { useTable } from "./table-context";

/** Whether everything is saved, in a word. */
export function SaveStatus() {
  const { kind } = useTable((state) => state.save);
  const Icon = kind === "saved" ? Check : CloudOff;
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-panel text-secondary">
      {kind === "saving" ? <Spinner /> : <Icon aria-hidden="true" className="size-4" />}
      {kind === "failed" ? texts.table.notSaved : texts.table[kind]}
    </span>
  );
}

/** Why something is not saved, with what to do. */
export function SaveTrouble() {
  const save = useTable((state) => state.save);
  const saveNow = useTable((state) => state.saveNow);
  if (save.kind !== "failed") return null;
  const isRefused = save.isRefused;
  return (
    <Notice
      tone="problem"
      role="alert"
      title={isRefused ? texts.table.refusedTitle : texts.table.notSavedTitle}
      actions={
        !isRefused && (
          <Button size="panel" onClick={() => void saveNow()}>
            {texts.table.tryAgain}
          </Button>
        )
      }
    >
      {texts.failure(save.reason)}
    </Notice>
  );
}
