"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AccountFailure, AccountsPorts } from "../ports";
import { showFailure } from "../show-failure";
import { texts } from "../texts";
import { useAccountAction } from "../use-account-action";
import { Choices } from "./choices";
import { guideFields } from "./guide-state";
import { GuideStep } from "./guide-step";
import { useGuide } from "./use-guide";

type GuideViewProps = {
  readonly ports: Pick<AccountsPorts, "checkCredential" | "connectAccount" | "connectSandbox">;
};

/** Leads through what connects a real account. */
export function GuideView({ ports }: GuideViewProps) {
  const router = useRouter();
  const guide = useGuide(ports);
  const { busyWith, run } = useAccountAction();
  const [refusal, setRefusal] = useState<AccountFailure | null>(null);
  const open = ({ accountId }: { readonly accountId: string }) => router.push(`/accounts/${accountId}`);

  function refuse(failure: AccountFailure): void {
    if (failure.reason === "signed-out") showFailure(failure);
    else setRefusal(failure);
    if (failure.reason !== "credentials") return;
    guide.note(failure.field, failure.finding);
    document.querySelector<HTMLInputElement>(`[name=${failure.field}]`)?.focus();
  }

  function send(event: FormEvent): void {
    event.preventDefault();
    setRefusal(null);
    run("connect", () => ports.connectAccount(guide.entered), open, refuse);
  }

  const words = texts.guide;
  const refused = refusal && texts.failure(refusal);
  return (
    <div className="mx-auto w-full max-w-160">
      <Link
        href="/accounts"
        className="mb-3 -ml-1 inline-flex items-center gap-1 text-secondary hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {words.back}
      </Link>
      <h1 className="text-title font-semibold">{words.title}</h1>
      <p className="mt-1 text-secondary">{words.text}</p>
      <div className="mt-2 mb-6 flex flex-wrap items-center gap-x-2 text-secondary">
        {words.sandboxHint}
        <Button
          variant="ghost"
          size="panel"
          isLoading={busyWith === "sandbox"}
          onClick={() => run("sandbox", () => ports.connectSandbox({ further: false }), open)}
        >
          {texts.empty.sandbox.action}
        </Button>
      </div>
      {/* A form that is sent before the page is ready must not put secrets into the address. */}
      <form method="post" onSubmit={send} noValidate autoComplete="off">
        <ol className="flex flex-col gap-4">
          {guideFields.map((field, index) => (
            <GuideStep key={field} guide={guide} field={field} number={index + 1}>
              {(field === "wabaId" || field === "phoneNumberId") && (
                <Choices
                  label={words.choose[field]}
                  options={field === "wabaId" ? accountsOf(guide.suggested) : numbersOf(guide.suggested)}
                  chosen={guide.entered[field]}
                  onChoose={(id) => guide.choose(field, id)}
                />
              )}
            </GuideStep>
          ))}
        </ol>
        {refused && (
          <Notice tone="problem" role="alert" title={`${words.notYet}. ${refused.text}`} className="mt-4">
            {refused.detail}
          </Notice>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <Button type="submit" variant="primary" isLoading={busyWith === "connect"}>
            {words.submit}
          </Button>
          <p className="min-w-0 flex-1 text-panel text-secondary">{words.after}</p>
        </div>
      </form>
    </div>
  );
}

type Suggested = ReturnType<typeof useGuide>["suggested"];

function accountsOf({ accounts = [] }: Suggested) {
  return accounts.length > 1 ? accounts : [];
}

function numbersOf({ numbers = [] }: Suggested) {
  if (numbers.length < 2) return [];
  return numbers.map(({ id, displayNumber, verifiedName }) => ({
    id,
    name: verifiedName ? `${displayNumber}, ${verifiedName}` : displayNumber,
  }));
}
