"use client";

import Link from "next/link";
import { Suspense, useMemo, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Coming } from "@/components/ui/coming";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { openText } from "@/lib/flow/text/open-text";
import type { LiveDataState } from "@/lib/live-data/look-at-live-data";
import type { HandlerPorts, HandlerState } from "../handler/ports";
import { texts } from "../texts";
import { AddressLine } from "./address-line";
import { type AnswerKind, ChoiceCards } from "./choice-cards";

// The editor is large, and not everybody writes code.
const HandlerPanel = lazyPart("HandlerPanel", () => import("../handler/handler-panel"));

export type AnswersViewProps = {
  readonly state: LiveDataState;
  /** Whose settings are open, as the address of the page says. */
  readonly by: string | undefined;
  readonly handler: HandlerState;
  readonly ports: { readonly handler: HandlerPorts };
};

/** Who answers when the Flow asks for live data: one of three, with its settings below. */
export function AnswersView({ state, by, handler, ports }: AnswersViewProps) {
  const { flow, text, address, now } = state;
  const [chosen, setChosen] = useState<AnswerKind | null>(kindNamed(by) ?? now?.kind ?? null);
  const opened = useMemo(() => openText(text), [text]);

  function choose(kind: AnswerKind): void {
    setChosen(kind);
    history.replaceState(null, "", `/flows/${flow.id}/data?by=${kind}`);
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-5">
      <ChoiceCards chosen={chosen} now={now?.kind ?? null} onChoose={choose} />
      {address !== null && <AddressLine address={address} />}
      {chosen === "handler" &&
        (opened.ok ? (
          <Suspense fallback={<Coming className="h-96 rounded-card border border-line" />}>
            <HandlerPanel
              flowId={flow.id}
              flow={opened.value.document}
              first={handler}
              liveNumber={now?.kind === "handler" ? now.number : null}
              ports={ports.handler}
            />
          </Suspense>
        ) : (
          <Notice
            tone="problem"
            title={texts.unreadable.title}
            actions={
              <Link href={`/flows/${flow.id}`} className={buttonStyle({ size: "panel" })}>
                {texts.unreadable.action}
              </Link>
            }
          >
            {texts.unreadable.text}
          </Notice>
        ))}
    </div>
  );
}

function kindNamed(name: string | undefined): AnswerKind | undefined {
  return name === "rules" || name === "url" || name === "handler" ? name : undefined;
}
