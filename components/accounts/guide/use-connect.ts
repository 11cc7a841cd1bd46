"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { AccountFailure, AccountsPorts, CredentialField, Credentials } from "../ports";
import { showFailure } from "../show-failure";
import { texts } from "../texts";
import { useAccountAction } from "../use-account-action";
import { guideFields } from "./guide-state";
import type { Guide } from "./use-guide";

/** Sends the guide, leads to the field at fault, and goes on once the account is connected. */
export function useConnect(
  ports: Pick<AccountsPorts, "connectAccount" | "connectSandbox">,
  { guide, next }: { readonly guide: Guide; readonly next: string | undefined },
) {
  const router = useRouter();
  const { busyWith, run } = useAccountAction();
  const [refusal, setRefusal] = useState<AccountFailure | null>(null);
  const [missing, setMissing] = useState<CredentialField | null>(null);
  const open = ({ accountId }: { readonly accountId: string }) =>
    router.push(next ?? `/accounts/${accountId}`);

  function refuse(failure: AccountFailure): void {
    if (failure.reason === "signed-out") showFailure(failure);
    else setRefusal(failure);
    if (failure.reason !== "credentials") return;
    guide.note(failure.field, failure.finding);
    focusField(failure.field);
  }

  function send(event: FormEvent): void {
    event.preventDefault();
    const empty = firstEmpty(guide.entered);
    setRefusal(null);
    setMissing(empty);
    if (empty) {
      for (const field of guideFields) guide.check(field);
      focusField(empty);
    } else run("connect", () => ports.connectAccount(guide.entered), open, refuse);
  }

  return {
    busyWith,
    send,
    useSandbox: () => run("sandbox", () => ports.connectSandbox({ further: false }), open),
    /** What the server refused, in words. */
    refused: refusal && texts.failure(refusal),
    /** The field that was empty when it was sent, and still is. */
    missing: missing && firstEmpty(guide.entered) === missing ? missing : null,
  };
}

function firstEmpty(entered: Credentials): CredentialField | null {
  return guideFields.find((field) => entered[field].trim() === "") ?? null;
}

function focusField(field: CredentialField): void {
  document.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
}
