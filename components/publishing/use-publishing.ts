import { useEffect, useRef, useState } from "react";
import type { PublishDetails, PublishingItem, PublishingPorts } from "./publishing-state";
import { refusalInWords } from "./texts";

const lookEveryMs = 700;

/** Presses the button and watches how far it gets. */
export function usePublishing(first: PublishingItem, ports: PublishingPorts) {
  const [item, setItem] = useState(first);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const watching = useRef<ReturnType<typeof setInterval>>(undefined);

  useEffect(() => () => clearInterval(watching.current), []);

  async function look(): Promise<void> {
    const now = await ports.look().catch(() => undefined);
    if (now) setItem(now);
  }

  async function publish(details: PublishDetails): Promise<void> {
    setBusy(true);
    setRefusal(null);
    watching.current = setInterval(() => void look(), lookEveryMs);
    try {
      const answer = await ports.publish(details);
      // A step that failed says itself what happened.
      if (!answer.ok && answer.failure.reason !== "step-failed") {
        setRefusal(refusalInWords(answer.failure.reason));
      }
    } catch {
      setRefusal(refusalInWords("other"));
    } finally {
      clearInterval(watching.current);
      await look();
      setBusy(false);
    }
  }

  return { item, isBusy, refusal, publish };
}
