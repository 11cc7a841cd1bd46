import { useState } from "react";
import type { Result } from "@/lib/result";
import type { SendingFailure } from "../sending-state";
import { type Refusal, refusalOf } from "../use-send";

/** Asks the server for one thing, and says when it was not done. */
export function useStart<Value>(onDone: (value: Value) => void) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function start(work: () => Promise<Result<Value, SendingFailure>>): Promise<void> {
    setBusy(true);
    setRefusal(null);
    const answer = await work().catch(() => undefined);
    setBusy(false);
    if (answer?.ok) onDone(answer.value);
    else setRefusal(refusalOf(answer?.failure ?? { reason: "other" }));
  }

  return { isBusy, refusal, start };
}
