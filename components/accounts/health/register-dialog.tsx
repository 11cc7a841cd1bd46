"use client";

import { type FormEvent, useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PasswordField } from "@/components/ui/password-field";
import type { Result } from "@/lib/result";
import type { AccountFailure } from "../ports";
import { texts } from "../texts";

type RegisterDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly register: (pin: string) => Promise<Result<unknown, AccountFailure>>;
  readonly onRegistered: () => void;
};

const words = texts.register;

/** Asks for the PIN of a number. WhatsApp counts wrong ones, so nothing is sent until it has six digits. */
export function RegisterDialog({ open, onOpenChange, register, onRegistered }: RegisterDialogProps) {
  const form = useId();
  const [pin, setPin] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, startTransition] = useTransition();

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!/^\d{6}$/.test(pin)) {
      setError(words.misfit);
      return;
    }
    startTransition(async () => {
      const answer = await register(pin).catch(
        (): Result<never, AccountFailure> => ({ ok: false, failure: { reason: "unavailable" } }),
      );
      startTransition(() => {
        if (answer.ok) return onRegistered();
        const { text, detail } = texts.failure(answer.failure);
        setError(`${text.replace(/\.$/, "")}. ${detail}`);
      });
    });
  }

  return (
    <Dialog
      title={words.title}
      description={words.text}
      width="small"
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setPin("");
        setError(undefined);
      }}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button type="submit" form={form} variant="primary" isLoading={isBusy}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form id={form} method="post" onSubmit={send} autoComplete="off">
        <PasswordField
          label={words.label}
          help={words.help}
          name="pin"
          inputMode="numeric"
          maxLength={6}
          value={pin}
          onValueChange={(next) => {
            setPin(next.replace(/\D/g, ""));
            setError(undefined);
          }}
          autoComplete="off"
          error={error}
        />
      </form>
    </Dialog>
  );
}
