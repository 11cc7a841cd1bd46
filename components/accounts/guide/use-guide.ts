"use client";

import { useRef, useState } from "react";
import type { AccountsPorts, CredentialField, Finding } from "../ports";
import { showFailure } from "../show-failure";
import { emptyGuide, type GuideState, withCheck, withText } from "./guide-state";

export type Guide = GuideState & {
  readonly checking: ReadonlySet<CredentialField>;
  change(field: CredentialField, text: string): void;
  /** Asks WhatsApp about a field, when something is in it that was not asked about. */
  check(field: CredentialField): void;
  /** Fills a field with a choice and asks about it. */
  choose(field: CredentialField, text: string): void;
  /** Shows what the server found when all was sent. */
  note(field: CredentialField, finding: Finding): void;
};

/** The guide's state, with the questions that it asks the server. An answer about a text that changed is dropped. */
export function useGuide(ports: Pick<AccountsPorts, "checkCredential">): Guide {
  const [state, setState] = useState(emptyGuide);
  const [checking, setChecking] = useState<ReadonlySet<CredentialField>>(new Set());
  // Answers come late: they are judged by what is entered then, not by what was drawn when they were asked for.
  const latest = useRef(state);
  /** The latest question about each field that waits for its answer. */
  const asking = useRef(new Map<CredentialField, symbol>());

  function update(next: GuideState): void {
    latest.current = next;
    setState(next);
  }

  function mark(field: CredentialField, isChecking: boolean): void {
    setChecking((now) => {
      const next = new Set(now);
      if (isChecking) next.add(field);
      else next.delete(field);
      return next;
    });
  }

  async function ask(field: CredentialField): Promise<void> {
    const { entered } = latest.current;
    const turn = Symbol(field);
    asking.current.set(field, turn);
    mark(field, true);
    const answer = await ports.checkCredential({ field, entered }).catch(() => null);
    if (asking.current.get(field) !== turn) return;
    asking.current.delete(field);
    mark(field, false);
    if (latest.current.entered.accessToken !== entered.accessToken) return;
    if (!answer?.ok) return showFailure(answer?.failure ?? { reason: "unavailable" });
    const { state: next, next: further } = withCheck(latest.current, field, answer.value);
    update(next);
    for (const each of further) if (!asking.current.has(each)) void ask(each);
  }

  return {
    ...state,
    checking,
    change(field, text) {
      asking.current.delete(field);
      mark(field, false);
      update(withText(latest.current, field, text));
    },
    check(field) {
      const { entered, findings } = latest.current;
      if (entered[field].trim() !== "" && findings[field] === undefined && !checking.has(field))
        void ask(field);
    },
    choose(field, text) {
      update(withText(latest.current, field, text));
      void ask(field);
    },
    note(field, finding) {
      update({ ...latest.current, findings: { ...latest.current.findings, [field]: finding } });
    },
  };
}
