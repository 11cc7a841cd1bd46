"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { formText } from "./form-text";
import type { IdentityField, SignUp } from "./ports";
import { RefusalNotice } from "./refusal-notice";
import { texts } from "./texts";
import { useIdentityForm } from "./use-identity-form";

type SignUpFormProps = { readonly signUp: SignUp; readonly passwordMin: number };

/** The first visit: the owner says who they are. */
export function SignUpForm({ signUp, passwordMin }: SignUpFormProps) {
  const { form, isBusy, refusal, problemOf, submit } = useIdentityForm();

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    submit(() =>
      signUp({
        name: formText(entered, "name"),
        email: formText(entered, "email"),
        password: formText(entered, "password"),
      }),
    );
  }

  function problem(field: IdentityField): string | undefined {
    const what = problemOf(field);
    return what && texts.problem(field, what, passwordMin);
  }

  return (
    // A form that is sent before the page is ready must not put the password into the address.
    <form ref={form} method="post" onSubmit={send} noValidate className="flex flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <TextField
        label={texts.name}
        help={texts.nameHelp}
        name="name"
        autoComplete="name"
        autoFocus
        error={problem("name")}
      />
      <TextField
        label={texts.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        error={problem("email")}
      />
      <PasswordField
        label={texts.password}
        help={problem("password") ? undefined : texts.passwordRule(passwordMin)}
        name="password"
        autoComplete="new-password"
        error={problem("password")}
      />
      <Button type="submit" variant="primary" isLoading={isBusy} className="mt-2">
        {texts.signUp.submit}
      </Button>
    </form>
  );
}
