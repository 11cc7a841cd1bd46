"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState, useTransition } from "react";
import type { Result } from "@/lib/result";
import type { FieldProblem, IdentityFailure, IdentityField } from "./ports";

type Answer = Result<{ readonly next: string }, IdentityFailure>;

export type IdentityForm = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly isBusy: boolean;
  readonly refusal: IdentityFailure | null;
  problemOf(field: IdentityField): FieldProblem | undefined;
  submit(ask: () => Promise<Answer>): void;
};

/** Sends a form, goes on to where the answer says, or leads to the first field at fault. */
export function useIdentityForm(): IdentityForm {
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<IdentityFailure | null>(null);
  const [isBusy, startTransition] = useTransition();
  const router = useRouter();

  useEffect(() => {
    if (refusal?.reason === "invalid") {
      form.current?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
    }
    if (refusal?.reason === "wrong-credentials") {
      form.current?.querySelector<HTMLInputElement>("[name=password]")?.select();
    }
  }, [refusal]);

  function submit(ask: () => Promise<Answer>): void {
    startTransition(async () => {
      const answer = await ask().catch(unreachable);
      startTransition(() => {
        setRefusal(answer.ok ? null : answer.failure);
        if (answer.ok) router.replace(answer.value.next);
      });
    });
  }

  return {
    form,
    isBusy,
    refusal,
    problemOf: (field) => (refusal?.reason === "invalid" ? refusal.fields[field] : undefined),
    submit,
  };
}

function unreachable(): Answer {
  return { ok: false, failure: { reason: "unavailable" } };
}
