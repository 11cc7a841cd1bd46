"use client";

import { type FormEvent, useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PasswordField } from "@/components/ui/password-field";
import type { Result } from "@/lib/result";
import type { AccountFailure } from "../ports";
import { texts } from "../texts";

type ReplaceDialogProps = {
  readonly what: "token" | "secret";
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly replace: (text: string) => Promise<Result<unknown, AccountFailure>>;
  readonly onReplaced: () => void;
};

/** Takes another token or secret; what is wrong with it stands at the field. Forgets what was typed when it closes. */
export function ReplaceDialog({ what, open, onOpenChange, replace, onReplaced }: ReplaceDialogProps) {
  const form = useId();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, startTransition] = useTransition();
  const words = texts.replace[what];

  function send(event: FormEvent): void {
    event.preventDefault();
    startTransition(async () => {
      const answer = await replace(text).catch(unreachable);
      startTransition(() => {
        if (answer.ok) return onReplaced();
        const { text: happened, detail } = texts.failure(answer.failure);
        setError(`${happened.replace(/\.$/, "")}. ${detail}`);
      });
    });
  }

  function forget(): void {
    setText("");
    setError(undefined);
  }

  return (
    <Dialog
      title={words.title}
      description={words.text}
      width="small"
      open={open}
      onOpenChange={onOpenChange}
      onClosed={forget}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button type="submit" form={form} variant="primary" isLoading={isBusy}>
            {texts.replace.submit}
          </Button>
        </>
      }
    >
      <form id={form} method="post" onSubmit={send} autoComplete="off">
        <PasswordField
          label={words.label}
          name={what}
          value={text}
          onValueChange={setText}
          autoComplete="new-password"
          error={error}
        />
      </form>
    </Dialog>
  );
}

function unreachable(): Result<never, AccountFailure> {
  return { ok: false, failure: { reason: "unavailable" } };
}
