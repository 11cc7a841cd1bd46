"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { formText } from "./form-text";
import type { SignIn } from "./ports";
import { RefusalNotice } from "./refusal-notice";
import { texts } from "./texts";
import { useIdentityForm } from "./use-identity-form";

type SignInFormProps = {
  readonly signIn: SignIn;
  /** Where the person wanted to go; the server checks it. */
  readonly next: string | undefined;
  readonly passwordMin: number;
};

export function SignInForm({ signIn, next, passwordMin }: SignInFormProps) {
  const { form, isBusy, refusal, problemOf, submit } = useIdentityForm();

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    submit(() =>
      signIn({ email: formText(entered, "email"), password: formText(entered, "password"), next }),
    );
  }

  function problem(field: "email" | "password"): string | undefined {
    const what = problemOf(field);
    return what && texts.problem(field, what, passwordMin);
  }

  return (
    // A form that is sent before the page is ready must not put the password into the address.
    <form ref={form} method="post" onSubmit={send} noValidate className="flex flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <TextField
        label={texts.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus
        error={problem("email")}
      />
      <PasswordField
        label={texts.password}
        name="password"
        autoComplete="current-password"
        error={problem("password")}
      />
      <Button type="submit" variant="primary" isLoading={isBusy} className="mt-2">
        {texts.signIn.submit}
      </Button>
    </form>
  );
}
