"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Coming } from "@/components/ui/coming";
import { Notice } from "@/components/ui/notice";
import { asked } from "../failure";
import type { TrialSample } from "../trial/trial-samples";
import { ForwardForm } from "./forward-form";
import type { Forwarding, ForwardPorts } from "./ports";
import { texts } from "./texts";

const words = texts.forward;

type ForwardPanelProps = {
  readonly samples: readonly TrialSample[];
  /** By id. */
  readonly screenTitles: ReadonlyMap<string, string>;
  readonly isAnswering: boolean;
  readonly ports: ForwardPorts;
};

/** A person's own server: its address, the secret that signs, a trial. */
export function ForwardPanel({ ports, ...props }: ForwardPanelProps) {
  const [forwarding, setForwarding] = useState<Forwarding | "loading" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let isCurrent = true;
    void asked(ports.read()).then((answer) => {
      if (isCurrent) setForwarding(answer.ok ? answer.value : "failed");
    });
    return () => {
      isCurrent = false;
    };
  }, [ports, attempt]);

  if (forwarding === "loading") return <Coming className="h-64 rounded-card border border-line" />;
  if (forwarding === "failed") {
    return (
      <Notice
        tone="problem"
        role="alert"
        title={words.failed}
        actions={
          <Button
            size="panel"
            onClick={() => {
              setForwarding("loading");
              setAttempt(attempt + 1);
            }}
          >
            {words.again}
          </Button>
        }
      />
    );
  }
  return <ForwardForm {...props} ports={ports} forwarding={forwarding} onForwarding={setForwarding} />;
}
