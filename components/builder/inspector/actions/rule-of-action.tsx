"use client";

import { DatabaseZap } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Trigger } from "@/lib/flow/catalogue/definition";
import type { JsonObject } from "@/lib/flow/json";
import { screenWithKey } from "@/lib/flow/model/walk";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import { homeHere } from "../../live/home-here";
import { ruleOfAction } from "../../live/rule-of-action";
import { ruleInWords } from "../../live/rule-words";
import { startRule } from "../../live/start-rule";
import { liveTexts } from "../../live/texts";
import { useKnownSources } from "../../sources/use-sources";
import { useBuilderStore, useDocument } from "../../store/store-context";
import type { Place } from "../place";

const texts = liveTexts.inspector;

type RuleOfActionProps = {
  readonly place: Place;
  readonly trigger: Trigger;
  readonly item: number | undefined;
  readonly action: JsonObject;
};

/** What happens when the action asks, in one sentence, with the way to the rule that says so. */
export function RuleOfAction({ place, trigger, item, action }: RuleOfActionProps) {
  const store = useBuilderStore();
  const document = useDocument();
  const sources = useKnownSources();
  const screen = screenWithKey(document, place.screen);
  const at = screen && ruleOfAction(document, screen, action);
  const { node } = place;

  function show(key: string): void {
    store.getState().set({ middle: "live", isTrying: false, rule: key });
  }

  function start(): void {
    if (node === undefined) return;
    const asked = { node, trigger, home: homeHere(), ...(item === undefined ? {} : { item }) };
    const started = startRule(document, asked);
    if (!started.at) return;
    store.getState().run(() => started.document);
    show(ruleKey(started.at));
  }

  return (
    <div className="flex flex-col gap-2 rounded-control border border-line bg-page p-2">
      <p className={at ? "" : "text-secondary"}>{at ? ruleInWords(document, at, sources) : texts.none}</p>
      <Button
        size="panel"
        icon={DatabaseZap}
        className="self-start"
        onClick={() => (at ? show(ruleKey(at)) : start())}
      >
        {at ? liveTexts.rule.open : texts.add}
      </Button>
    </div>
  );
}
