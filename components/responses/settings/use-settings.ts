"use client";

import { useCallback, useEffect, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import type { SettingsFailure, SettingsPorts, WebhookState } from "./ports";
import { faultInWords, texts } from "./texts";

const lookEveryMs = 2_000;

/** The webhook of a Flow while its settings are open, followed while something is under way. */
export function useSettings(ports: SettingsPorts) {
  /** Undefined while it is on its way. */
  const [webhook, setWebhook] = useState<WebhookState | null>();
  const [secret, setSecret] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const look = useCallback(async () => {
    const answer = await ports.readWebhook().catch(() => undefined);
    if (answer?.ok) setWebhook(answer.value);
  }, [ports]);

  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }, [look]);

  async function act<Value>(
    ask: () => Promise<Result<Value, SettingsFailure>>,
    onDone: (value: Value) => void,
  ): Promise<void> {
    setBusy(true);
    const answer = await ask().catch(() => undefined);
    setBusy(false);
    const words = answer && !answer.ok ? faultInWords(answer.failure) : undefined;
    setFault(words);
    if (answer?.ok) onDone(answer.value);
    else if (!words) showToast({ text: texts.failed, detail: texts.failedText, tone: "problem" });
    await look();
  }

  return { webhook, secret, setSecret, fault, isBusy, act };
}
