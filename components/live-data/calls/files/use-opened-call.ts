import { useCallback, useEffect, useState } from "react";
import { useOpened } from "@/components/ui/use-opened";
import type { CallsPorts } from "../ports";

const pauseMs = 2_000;

/** One call; while a file of it is on its way here, it is looked at again. */
export function useOpenedCall(position: number, open: CallsPorts["open"]) {
  const [looks, setLooks] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look asks again.
  const look = useCallback((at: number) => open(at), [open, looks]);
  const opened = useOpened(position, look);
  const isComing = opened?.files.some(({ state, why }) => state === "waiting" && why === null) ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look may be followed by one more.
  useEffect(() => {
    if (!isComing) return;
    const timer = setTimeout(() => setLooks((count) => count + 1), pauseMs);
    return () => clearTimeout(timer);
  }, [isComing, looks, position]);
  return opened;
}
