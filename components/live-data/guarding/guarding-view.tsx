"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { LimitFields, LogFields, MessageFields, WordsFields } from "./guard-fields";
import type { Guarding, GuardingPorts } from "./ports";
import { texts } from "./texts";
import { useGuards } from "./use-guards";

export type GuardingViewProps = { readonly guarding: Guarding; readonly ports: GuardingPorts };

/** What guards the live data of a Flow. Keeping calls shorter is asked about first, because it deletes. */
export function GuardingView({ guarding: { settings, usualWords, hiddenNames }, ports }: GuardingViewProps) {
  const guards = useGuards(ports, settings);
  const { isChanged, isBusy, whole, saved } = guards;
  const [isAsking, setAsking] = useState(false);
  const isShorter = whole !== undefined && whole.callsKeptDays < saved.callsKeptDays;
  return (
    <form
      className="rounded-card border border-line bg-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (isShorter) setAsking(true);
        else void guards.save();
      }}
    >
      <WordsFields guards={guards} usual={usualWords} />
      <MessageFields guards={guards} />
      <LimitFields guards={guards} />
      <LogFields guards={guards} hiddenNames={hiddenNames} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 rounded-b-card border-t border-line bg-panel p-4 md:px-6">
        <Button
          type="submit"
          variant="primary"
          isLoading={isBusy}
          disabled={!isChanged || whole === undefined}
        >
          {texts.save}
        </Button>
        {isChanged && !isBusy && (
          <Button variant="ghost" onClick={guards.undo}>
            {texts.undo}
          </Button>
        )}
        <span role="status" className="text-panel text-secondary">
          {isChanged ? texts.unsaved : ""}
        </span>
      </div>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={texts.ask.title(whole?.callsKeptDays ?? 0)}
        description={texts.ask.text(whole?.callsKeptDays ?? 0)}
        confirmLabel={texts.ask.confirm}
        isDanger
        onConfirm={() => void guards.save()}
      />
    </form>
  );
}
