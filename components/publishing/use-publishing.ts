import { useCallback, useEffect, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type {
  DraftChoice,
  PublishDetails,
  PublishingItem,
  PublishingPorts,
  Refusal,
  RevisionItem,
} from "./publishing-state";
import { refusalInWords, texts } from "./texts";

const lookEveryMs = 700;

/** Presses the button and watches how far it gets. */
export function usePublishing(first: PublishingItem, ports: PublishingPorts) {
  const [item, setItem] = useState(first);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const watching = useRef<ReturnType<typeof setInterval>>(undefined);

  useEffect(() => () => clearInterval(watching.current), []);

  const look = useCallback(async (): Promise<void> => {
    const now = await ports.look().catch(() => undefined);
    if (now) setItem(now);
  }, [ports]);

  function refused(refusal: Refusal): void {
    // A step that failed says itself what happened.
    if (refusal.reason !== "step-failed") setRefusal(refusalInWords(refusal));
  }

  async function watched(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setRefusal(null);
    watching.current = setInterval(() => void look(), lookEveryMs);
    try {
      await work();
    } catch {
      setRefusal(refusalInWords({ reason: "other" }));
    } finally {
      clearInterval(watching.current);
      await look();
      setBusy(false);
    }
  }

  const publish = (details: PublishDetails) =>
    watched(async () => {
      const answer = await ports.publish(details);
      if (!answer.ok) refused(answer.failure);
    });

  /** Makes an old revision live again, and the draft first where that is wished; the draft before can come back. */
  const rollBack = (details: PublishDetails, revision: RevisionItem, draft: DraftChoice) =>
    watched(async () => {
      if (draft === "replace") {
        const restored = await ports.restoreRevision(revision.id);
        if (!restored.ok) return refused(restored.failure);
        const { keptId } = restored.value;
        if (keptId !== null) sayReplaced(revision, () => void bringBack(keptId));
      }
      const answer = await ports.publish({ ...details, revisionId: revision.id });
      if (!answer.ok) return refused(answer.failure);
      showToast({ text: texts.earlier.isLive(revision.number), tone: "good" });
    });

  async function bringBack(revisionId: string): Promise<void> {
    const restored = await ports.restoreRevision(revisionId).catch(() => undefined);
    if (restored?.ok) showToast({ text: texts.earlier.broughtBack, tone: "good" });
    else showToast({ text: refusalInWords(restored?.failure ?? { reason: "other" }), tone: "problem" });
    await look();
  }

  return { item, isBusy, refusal, publish, rollBack, look };
}

function sayReplaced({ number }: RevisionItem, undo: () => void): void {
  const words = texts.earlier;
  showToast({ text: words.replaced(number), action: { label: words.bringBack, run: undo } });
}
