"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Result } from "@/lib/result";
import type { AccountFailure } from "./ports";
import { showFailure } from "./show-failure";

type Ask<Value> = () => Promise<Result<Value, AccountFailure>>;

type Run = <Value>(
  name: string,
  ask: Ask<Value>,
  onDone: (value: Value) => void,
  /** Instead of saying it in a toast. */
  onRefused?: (refusal: AccountFailure) => void,
) => void;

/** Asks the server for one thing at a time, says when it was not done, and then shows what is true. */
export function useAccountAction(): { readonly busyWith: string | null; readonly run: Run } {
  const router = useRouter();
  const [name, setName] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  const run: Run = (next, ask, onDone, onRefused = showFailure) => {
    setName(next);
    startTransition(async () => {
      const answer = await ask().catch(unreachable);
      startTransition(() => {
        if (answer.ok) onDone(answer.value);
        else onRefused(answer.failure);
        router.refresh();
      });
    });
  };

  return { busyWith: isPending ? name : null, run };
}

function unreachable(): Result<never, AccountFailure> {
  return { ok: false, failure: { reason: "unavailable" } };
}
