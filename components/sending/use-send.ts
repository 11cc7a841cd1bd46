import { useState } from "react";
import { listTexts } from "./lists/texts";
import type { DeliveredItem, SendingFailure, SendingPorts, SendToStart } from "./sending-state";
import { refusalInWords } from "./texts";

export type Refusal = {
  readonly reason: string;
  readonly title: string;
  readonly text: string | undefined;
};

type Sent = { readonly to: string; readonly delivered: DeliveredItem };

/** Sends, and says what came of it. */
export function useSend(ports: SendingPorts, onSent: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function ask(to: string, work: () => ReturnType<SendingPorts["send"]>): Promise<void> {
    setBusy(true);
    setRefusal(null);
    setSent(null);
    try {
      const answer = await work();
      if (answer.ok) setSent({ to, delivered: answer.value });
      else setRefusal(refusalOf(answer.failure));
    } catch {
      setRefusal(refusalOf({ reason: "other" }));
    }
    setBusy(false);
    onSent();
  }

  return {
    isBusy,
    sent,
    refusal,
    send: (wanted: SendToStart) => ask(wanted.to, () => ports.send(wanted)),
  };
}

export function refusalOf({ reason, ...facts }: SendingFailure): Refusal {
  const { happened, remedy, misfit, column, recipient } = facts;
  const { refusals } = listTexts;
  const named =
    reason === "column-missing" && column !== undefined
      ? refusals["column-missing"](column)
      : reason === "person-unfit" && recipient !== undefined
        ? refusals["person-unfit"](`+${recipient}`)
        : refusalInWords(reason);
  return { reason, title: happened ?? named, text: remedy ?? misfit };
}
