"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { CallsPorts } from "./ports";
import { texts } from "./texts";

const words = texts.panel;

/** Keeps what one person asked, and offers to go through it. Undefined while it is under way. */
export function useKeepJourney(flowId: string, ports: CallsPorts) {
  const router = useRouter();
  const [isKeeping, setKeeping] = useState(false);
  const keep = useCallback(
    async (position: number) => {
      setKeeping(true);
      const kept = await ports.keepJourney(position).catch(() => undefined);
      setKeeping(false);
      if (!kept?.ok) {
        const isFull = kept?.failure.reason === "too-many";
        return void showToast({ text: isFull ? words.journeysFull : words.journeyFailed, tone: "problem" });
      }
      const address = `/flows/${encodeURIComponent(flowId)}?journey=${encodeURIComponent(kept.value.id)}`;
      showToast({
        text: words.journeyKept,
        tone: "good",
        action: { label: words.journeyOpen, run: () => router.push(address) },
      });
    },
    [flowId, ports, router],
  );
  return isKeeping ? undefined : (position: number) => void keep(position);
}
