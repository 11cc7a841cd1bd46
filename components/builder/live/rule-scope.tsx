"use client";

import { createContext, type ReactNode, useContext, useMemo, useRef } from "react";
import { sendAlong } from "@/lib/flow/edit/live/send-along";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import type { Value } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import { useKnownSources } from "../sources/use-sources";
import { useBuilderStore, useDocument } from "../store/store-context";
import { type Offer, offersAt } from "./values/offers";
import type { Told } from "./values/value-words";

type Edit = (document: FlowDocument) => FlowDocument;

/** Reports a new value; edits with one burst in a row are one undo step. */
export type Change<Value> = (value: Value, burst?: string) => void;

type RuleScope = {
  readonly at: RuleAt;
  /** How many steps of the rule are carried out before this part. */
  readonly done: number;
  readonly run: (edit: Edit, burst?: string) => void;
  /** Takes an offer: what has to be sent along is, in the same step as the edit that `use` makes of it. */
  readonly take: (offer: Offer, use: (value: Value) => void) => void;
};

const ScopeContext = createContext<RuleScope | null>(null);

/** Everything inside belongs to one rule. */
export function RuleProvider({ at, children }: { readonly at: RuleAt; readonly children: ReactNode }) {
  const store = useBuilderStore();
  const first = useRef<Edit | null>(null);
  const { screen, when } = at;
  const trigger = at.when === "tap" ? at.trigger : null;
  const scope = useMemo((): RuleScope => {
    const here: RuleAt = trigger === null ? { screen, when: "opens" } : { screen, when: "tap", trigger };
    return {
      at: here,
      done: 0,
      run: (edit, burst) => {
        const before = first.current;
        const name = burst === undefined ? {} : { burst: `${screen} ${when} ${trigger ?? ""} ${burst}` };
        store.getState().run((document) => edit(before ? before(document) : document), name);
      },
      take: (offer, use) => {
        if ("value" in offer) return use(offer.value);
        const { document } = store.getState().history.present;
        const { key } = sendAlong(document, here, offer.reference);
        first.current = (flow) => sendAlong(flow, here, offer.reference).document;
        try {
          use({ kind: "answer", key, ...(offer.part === undefined ? {} : { part: offer.part }) });
        } finally {
          first.current = null;
        }
      },
    };
  }, [store, screen, when, trigger]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** The part after so many steps. */
export function AfterSteps({ done, children }: { readonly done: number; readonly children: ReactNode }) {
  const scope = useRuleScope();
  const value = useMemo(() => ({ ...scope, done }), [scope, done]);
  return <ScopeContext value={value}>{children}</ScopeContext>;
}

export function useRuleScope(): RuleScope {
  const scope = useContext(ScopeContext);
  invariant(scope, "parts of a rule stand inside RuleProvider");
  return scope;
}

export function useTold(): Told {
  const document = useDocument();
  const sources = useKnownSources();
  const { at } = useRuleScope();
  return useMemo(() => ({ document, sources, at }), [document, sources, at]);
}

export function useOffers(): readonly Offer[] {
  const told = useTold();
  const { done } = useRuleScope();
  return useMemo(() => offersAt(told, done), [told, done]);
}
