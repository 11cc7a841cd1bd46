"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { asked, showFailure } from "../failure";
import { TrialPanel } from "../trial/trial-panel";
import type { TrialSample } from "../trial/trial-samples";
import type { ForwardFailure, Forwarding, ForwardPorts } from "./ports";
import { SigningSecret } from "./signing-secret";
import { texts } from "./texts";

const words = texts.forward;
const offeredSeconds = [2, 3, 4, 5, 6, 7];
const usualMs = 6_000;

type ForwardFormProps = {
  readonly forwarding: Forwarding;
  readonly onForwarding: (forwarding: Forwarding) => void;
  readonly samples: readonly TrialSample[];
  readonly screenTitles: ReadonlyMap<string, string>;
  readonly isAnswering: boolean;
  readonly ports: ForwardPorts;
};

export function ForwardForm({ forwarding, onForwarding, isAnswering, ports, ...trial }: ForwardFormProps) {
  const { settings, secret } = forwarding;
  const router = useRouter();
  const [url, setUrl] = useState(settings?.url ?? "");
  const [timeoutMs, setTimeoutMs] = useState(settings?.timeoutMs ?? usualMs);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isSame = isAnswering && url.trim() === settings?.url && timeoutMs === settings.timeoutMs;

  /** Whether the failure is about the address and stands there now. */
  function atField(failure: ForwardFailure): boolean {
    if (!("fault" in failure)) return false;
    setFault(words.faults[failure.fault]);
    return true;
  }

  async function save(): Promise<void> {
    setBusy(true);
    const answer = await asked(ports.set(url.trim(), timeoutMs));
    setBusy(false);
    if (!answer.ok) {
      if (!atField(answer.failure)) showFailure(answer.failure);
      return;
    }
    onForwarding(answer.value);
    showToast({ text: words.saved, tone: "good" });
    router.refresh();
  }

  return (
    <div className="grid overflow-hidden rounded-card border border-line bg-panel lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-6 p-5">
        <p className="max-w-prose text-secondary">{words.intro}</p>
        <form
          className="flex max-w-160 flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label={words.url}
            help={words.urlHelp}
            error={fault}
            value={url}
            onValueChange={(next) => {
              setUrl(next);
              setFault(undefined);
            }}
            inputMode="url"
            autoComplete="off"
            maxLength={2000}
            isMono
          />
          <Select
            className="max-w-60"
            label={words.timeout}
            help={words.timeoutHelp}
            value={String(timeoutMs / 1000)}
            onValueChange={(seconds) => setTimeoutMs(Number(seconds) * 1000)}
            options={secondsWith(timeoutMs / 1000).map((seconds) => ({
              value: String(seconds),
              label: words.seconds(seconds),
            }))}
          />
          <div>
            <Button type="submit" variant="primary" isLoading={isBusy} disabled={url.trim() === "" || isSame}>
              {isAnswering ? words.change : words.save}
            </Button>
          </div>
        </form>
        <SigningSecret secret={secret} renew={ports.renewSecret} onForwarding={onForwarding} />
      </div>
      <div className="min-w-0 border-t border-line lg:border-t-0 lg:border-l">
        <TrialPanel
          {...trial}
          tryIt={async (question) => {
            const answer = await ports.tryIt(url.trim(), timeoutMs, question);
            // The first one makes the secret.
            if (answer.ok && secret === undefined) {
              const read = await asked(ports.read());
              if (read.ok) onForwarding(read.value);
            }
            return answer;
          }}
          onRefused={atField}
          help={words.trialHelp}
          disabled={url.trim() === ""}
        />
      </div>
    </div>
  );
}

function secondsWith(chosen: number): readonly number[] {
  return offeredSeconds.includes(chosen) ? offeredSeconds : [...offeredSeconds, chosen].sort((a, b) => a - b);
}
