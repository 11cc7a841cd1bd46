"use client";

import Link from "next/link";
import { Suspense, useMemo, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Coming } from "@/components/ui/coming";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { type FlowDocument, hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import type { LiveDataState } from "@/lib/live-data/look-at-live-data";
import type { LoggedQuestion } from "@/lib/live-data/trials/logged-questions";
import type { HandlerState } from "../handler/ports";
import { texts } from "../texts";
import { loggedSamples, screenTitles, trialSamples } from "../trial/trial-samples";
import { AddressLine } from "./address-line";
import { type AnswerKind, ChoiceCards } from "./choice-cards";
import { ForwardPanel } from "./forward-panel";
import type { AnswersPorts } from "./ports";
import { RulesPanel } from "./rules-panel";

// The editor is large, and not everybody writes code.
const HandlerPanel = lazyPart("HandlerPanel", () => import("../handler/handler-panel"));

export type AnswersViewProps = {
  readonly state: LiveDataState;
  /** Whose settings are open, as the address of the page says. */
  readonly by: string | undefined;
  readonly handler: HandlerState;
  /** Questions that phones really asked, the newest first. */
  readonly logged: readonly LoggedQuestion[];
  readonly ports: AnswersPorts;
};

/** Who answers when the Flow asks for live data: one of three, with its settings below. */
export function AnswersView({ by, ...props }: AnswersViewProps) {
  const { flow, text, address, now } = props.state;
  const [chosen, setChosen] = useState<AnswerKind | null>(kindNamed(by) ?? now?.kind ?? null);
  const opened = useMemo(() => openText(text), [text]);

  function choose(kind: AnswerKind): void {
    setChosen(kind);
    history.replaceState(null, "", `/flows/${flow.id}/data?by=${kind}`);
  }

  if (!opened.ok) {
    return (
      <Notice tone="problem" title={texts.unreadable.title} actions={<ToBuilder flowId={flow.id} />}>
        {texts.unreadable.text}
      </Notice>
    );
  }
  const { document } = opened.value;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-5">
      {!hasEndpoint(document) && (
        <Notice title={texts.asksNothing.title} actions={<ToBuilder flowId={flow.id} />}>
          {texts.asksNothing.text}
        </Notice>
      )}
      <ChoiceCards chosen={chosen} now={now?.kind ?? null} onChoose={choose} />
      {chosen === null && <p className="text-secondary">{texts.choices.hint}</p>}
      <Chosen {...props} chosen={chosen} document={document} />
      {address !== null && <AddressLine address={address} />}
    </div>
  );
}

type ChosenProps = Omit<AnswersViewProps, "by"> & {
  readonly chosen: AnswerKind | null;
  readonly document: FlowDocument;
};

function Chosen({ chosen, document, state, handler, logged, ports }: ChosenProps) {
  const { flow, now, ruledScreens } = state;
  const titles = useMemo(() => screenTitles(document), [document]);
  const samples = useMemo(
    () => [...trialSamples(document), ...loggedSamples(logged, titles)],
    [document, logged, titles],
  );
  switch (chosen) {
    case null:
      return null;
    case "rules":
      return (
        <RulesPanel
          flowId={flow.id}
          screenCount={ruledScreens.length}
          isAnswering={now?.kind === "rules"}
          letRulesAnswer={ports.letRulesAnswer}
        />
      );
    case "url":
      return (
        <ForwardPanel
          samples={samples}
          screenTitles={titles}
          isAnswering={now?.kind === "url"}
          ports={ports.forward}
        />
      );
    case "handler":
      return (
        <Suspense fallback={<Coming className="h-96 rounded-card border border-line" />}>
          <HandlerPanel
            flowId={flow.id}
            flow={document}
            samples={samples}
            first={handler}
            liveNumber={now?.kind === "handler" ? now.number : null}
            ports={ports.handler}
          />
        </Suspense>
      );
  }
}

function ToBuilder({ flowId }: { readonly flowId: string }) {
  return (
    <Link href={`/flows/${flowId}`} className={buttonStyle({ size: "panel" })}>
      {texts.unreadable.action}
    </Link>
  );
}

function kindNamed(name: string | undefined): AnswerKind | undefined {
  return name === "rules" || name === "url" || name === "handler" ? name : undefined;
}
