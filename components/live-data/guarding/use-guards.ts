import { useEffect, useState } from "react";
import { showToast } from "@/components/ui/toast";
import { asked, showFailure } from "../failure";
import type { GuardingPorts, GuardSettings } from "./ports";
import { texts } from "./texts";

/** The settings while somebody changes them; a number that was emptied is null. */
export type GuardDraft = {
  readonly [name in keyof GuardSettings]: GuardSettings[name] extends number
    ? number | null
    : GuardSettings[name];
};

/** Holds what was changed until it is saved; leaving before asks first. */
export function useGuards(ports: GuardingPorts, first: GuardSettings) {
  const [saved, setSaved] = useState(first);
  const [draft, setDraft] = useState<GuardDraft>(first);
  const [isBusy, setBusy] = useState(false);
  const isChanged = keysOf(saved).some((name) => saved[name] !== draft[name]);
  const whole = wholeOf(draft);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isChanged]);

  return {
    saved,
    draft,
    isBusy,
    isChanged,
    /** Undefined while a number is missing. */
    whole,
    change: (change: Partial<GuardDraft>) => setDraft((before) => ({ ...before, ...change })),
    undo: () => setDraft(saved),
    save: async () => {
      if (!whole) return;
      setBusy(true);
      const answer = await asked(ports.save(whole));
      setBusy(false);
      if (!answer.ok) return showFailure(answer.failure);
      setSaved(answer.value);
      setDraft(answer.value);
      showToast({ text: texts.saved, tone: "good" });
    },
  };
}

export type Guards = ReturnType<typeof useGuards>;

function wholeOf(draft: GuardDraft): GuardSettings | undefined {
  const { callsKeptDays, flowRateMax, tokenRateMax } = draft;
  if (callsKeptDays === null || flowRateMax === null || tokenRateMax === null) return undefined;
  return { ...draft, callsKeptDays, flowRateMax, tokenRateMax };
}

function keysOf(settings: GuardSettings): readonly (keyof GuardSettings)[] {
  // The object has the keys of its type alone.
  return Object.keys(settings) as (keyof GuardSettings)[];
}
