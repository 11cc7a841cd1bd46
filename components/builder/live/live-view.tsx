"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import { useSources } from "../sources/use-sources";
import { useBuilder, useBuilderStore, useDocument } from "../store/store-context";
import { AddRule } from "./add-rule";
import { BackRules } from "./back-rules";
import { EmptyLive } from "./empty-live";
import { listedRules } from "./listed-rules";
import { PlaceSettings } from "./place-settings";
import { RuleCard } from "./rule-card";
import { liveTexts } from "./texts";
import { useRuleFaults } from "./use-faults";

/** What happens when the Flow asks for live data, rule by rule. */
export function LiveView() {
  const document = useDocument();
  const rules = listedRules(document);
  return (
    <section aria-label={liveTexts.label} className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-300 flex-col gap-3 px-4 pt-2 pb-16">
        <SourcesState />
        {rules.length === 0 ? <EmptyLive /> : <Rules />}
      </div>
    </section>
  );
}

function Rules() {
  const store = useBuilderStore();
  const document = useDocument();
  const faults = useRuleFaults();
  const rules = listedRules(document);
  const chosen = useBuilder((state) => state.rule);
  const [only] = rules.length === 1 ? rules : [];
  const open = chosen ?? (only && ruleKey(only)) ?? null;
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-secondary">{liveTexts.intro}</p>
        <div className="flex items-center gap-1">
          <PlaceSettings />
          <AddRule />
        </div>
      </header>
      {rules.map((at) => {
        const key = ruleKey(at);
        return (
          <RuleCard
            key={key}
            at={at}
            isOpen={open === key}
            faults={faults.filter((fault) => ruleKey(fault.at) === key)}
            onToggle={() => store.getState().set({ rule: open === key ? "" : key })}
          />
        );
      })}
      <BackRules />
    </>
  );
}

function SourcesState() {
  const { known, reload } = useSources();
  if (known.status === "ready") return null;
  if (known.status === "loading") return <Skeleton className="h-1 w-full" />;
  return (
    <Notice
      tone="caution"
      title={liveTexts.noSources}
      actions={
        <Button size="panel" onClick={() => void reload()}>
          {liveTexts.reload}
        </Button>
      }
    />
  );
}
