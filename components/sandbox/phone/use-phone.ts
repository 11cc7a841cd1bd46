import { useCallback, useEffect, useRef, useState } from "react";
import { nextLookMs } from "./next-look";
import type { ChatKey, PhoneItem, PhonePorts } from "./ports";

export type PhoneLook = {
  readonly item: PhoneItem;
  /** Whether the last look did not reach the server. */
  readonly isStale: boolean;
  readonly isSignedOut: boolean;
  /** Looks at once. */
  readonly refresh: () => void;
};

/** What the server knows of the phones, looked at again and again while the page is in sight. */
export function usePhone(first: PhoneItem, key: ChatKey | null, look: PhonePorts["look"]): PhoneLook {
  const [item, setItem] = useState(first);
  const [isStale, setStale] = useState(false);
  const [isSignedOut, setSignedOut] = useState(false);
  const wake = useRef<() => void>(() => undefined);
  const { numberId, waId } = key ?? { numberId: null, waId: null };

  useEffect(() => {
    const open = numberId !== null && waId !== null ? { numberId, waId } : null;
    let record = { failures: 0, quiet: 0 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let isLooking = false;
    let isWanted = false;

    async function turn(): Promise<void> {
      if (isLooking) {
        isWanted = true;
        return;
      }
      isLooking = true;
      clearTimeout(timer);
      try {
        const next = await look(open);
        if (isOver) return;
        record = { failures: 0, quiet: next === "same" ? record.quiet + 1 : 0 };
        setStale(false);
        setSignedOut(next === "signed-out");
        if (typeof next !== "string") setItem(next);
      } catch {
        record = { failures: record.failures + 1, quiet: 0 };
        if (!isOver) setStale(true);
      } finally {
        isLooking = false;
      }
      if (isOver || document.hidden) return;
      const pauseMs = isWanted ? 0 : nextLookMs(record);
      isWanted = false;
      timer = setTimeout(() => void turn(), pauseMs);
    }

    const onSight = () => {
      if (!document.hidden) void turn();
    };
    wake.current = () => {
      record = { ...record, quiet: 0 };
      void turn();
    };
    document.addEventListener("visibilitychange", onSight);
    onSight();
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, [numberId, waId, look]);

  const refresh = useCallback(() => wake.current(), []);
  return { item, isStale, isSignedOut, refresh };
}
