import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { controlsTexts as texts } from "./texts";

type Ask = () => Promise<Result<unknown, { readonly reason: string }>>;

export type RunControl = (
  ask: Ask,
  said?: { readonly good?: string; readonly bad?: (reason: string) => string },
) => void;

/** Faults are used up elsewhere: the page looks again this often while it is in sight. */
const lookEveryMs = 5_000;

/** Does one thing at a time on the server, says when it was not done, and shows what is true afterwards. */
export function useControlAction(): { readonly isBusy: boolean; readonly run: RunControl } {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    const look = () => {
      if (!document.hidden) router.refresh();
    };
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);

  const run: RunControl = useCallback(
    async (ask, said = {}) => {
      setAsking(true);
      const answer = await ask().catch(() => null);
      setAsking(false);
      if (!answer?.ok) {
        const reason = answer?.failure.reason ?? "unavailable";
        const words = said.bad?.(reason);
        showToast({
          text: words ?? texts.failed,
          detail: words === undefined ? texts.failedDetail : undefined,
          tone: "problem",
        });
      } else if (said.good !== undefined) showToast({ text: said.good, tone: "good" });
      startTransition(() => router.refresh());
    },
    [router],
  );
  return { isBusy: isAsking || isPending, run };
}
