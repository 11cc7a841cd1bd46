"use client";

import { setBackTo } from "@/lib/flow/edit/live/change-rule";
import { screenRulesOf } from "@/lib/flow/edit/live/rules-edits";
import { screenId } from "@/lib/flow/model/document";
import { screensLeadingTo } from "@/lib/flow/model/routes";
import { screenWithKey } from "@/lib/flow/model/walk";
import { useBuilderStore, useDocument } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import { Faults } from "./parts/faults";
import { Pick } from "./parts/pick";
import { Sentence } from "./parts/sentence";
import { liveTexts } from "./texts";
import { useRuleFaults } from "./use-faults";

const texts = liveTexts.back;
const origin = "";

/** Where "back" leads from screens that ask again on the way back, and that several others lead to. */
export function BackRules() {
  const store = useBuilderStore();
  const faults = useRuleFaults();
  const document = useDocument();
  return document.screens.map((screen) => {
    const id = screenId(screen);
    const { backTo } = screenRulesOf(document, id);
    const parents = screensLeadingTo(document, screen.key).flatMap(
      (key) => screenWithKey(document, key) ?? [],
    );
    const isDoubtful = screen.props.refresh_on_back === true && parents.length > 1;
    if (backTo === undefined && !isDoubtful) return null;
    const told = faults.filter(({ at }) => at.when === "back" && at.screen === id);
    return (
      <section
        key={screen.key}
        aria-label={texts.when(screenNameOf(screen))}
        className="flex flex-col gap-1 rounded-card border border-line bg-panel px-4 py-2"
      >
        <Sentence>
          <span className="font-semibold">{texts.when(screenNameOf(screen))}</span>
          <span>{texts.goes}</span>
          <Pick
            label={texts.when(screenNameOf(screen))}
            value={backTo ?? (isDoubtful ? null : origin)}
            options={[
              ...parents.map((parent) => ({ value: screenId(parent), label: screenNameOf(parent) })),
              // Where one screen leads here, that is known by itself.
              ...(isDoubtful ? [] : [{ value: origin, label: texts.origin }]),
            ]}
            onValueChange={(next) =>
              store.getState().run((flow) => setBackTo(flow, id, next === origin ? undefined : next))
            }
          />
        </Sentence>
        <Faults faults={told} />
      </section>
    );
  });
}
