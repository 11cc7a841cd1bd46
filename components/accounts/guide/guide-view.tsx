"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AccountsPorts, Suggestions } from "../ports";
import { texts } from "../texts";
import { Choices } from "./choices";
import { guideFields } from "./guide-state";
import { GuideStep } from "./guide-step";
import { useConnect } from "./use-connect";
import { type Guide, useGuide } from "./use-guide";

type GuideViewProps = {
  readonly ports: Pick<AccountsPorts, "checkCredential" | "connectAccount" | "connectSandbox">;
  /** Where a person came from and goes on once the account is there. */
  readonly next?: string | undefined;
};

/** Leads through what connects a real account. */
export function GuideView({ ports, next }: GuideViewProps) {
  const guide = useGuide(ports);
  const { busyWith, send, useSandbox, refused, missing } = useConnect(ports, { guide, next });
  const words = texts.guide;
  return (
    <div className="mx-auto w-full max-w-160">
      <Heading isBusy={busyWith === "sandbox"} onSandbox={useSandbox} />
      {/* A form that is sent before the page is ready must not put secrets into the address. */}
      <form method="post" onSubmit={send} noValidate autoComplete="off">
        <ol className="flex flex-col gap-4">
          {guideFields.map((field, index) => (
            <GuideStep key={field} guide={guide} field={field} number={index + 1}>
              {(field === "wabaId" || field === "phoneNumberId") && (
                <Choices
                  label={words.choose[field]}
                  options={optionsOf[field](guide.suggested)}
                  chosen={guide.entered[field]}
                  onChoose={(id) => guide.choose(field, id)}
                />
              )}
            </GuideStep>
          ))}
        </ol>
        {missing && (
          <Notice
            tone="caution"
            role="alert"
            title={words.missing(words.fields[missing].label)}
            className="mt-4"
          />
        )}
        {refused && (
          <Notice tone="problem" role="alert" title={`${words.notYet}. ${refused.text}`} className="mt-4">
            {refused.detail}
          </Notice>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <Button type="submit" variant="primary" isLoading={busyWith === "connect"}>
            {words.submit}
          </Button>
          <p className="min-w-60 flex-1 text-panel text-secondary">{words.after}</p>
        </div>
      </form>
    </div>
  );
}

function Heading({ isBusy, onSandbox }: { readonly isBusy: boolean; readonly onSandbox: () => void }) {
  const words = texts.guide;
  return (
    <>
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
        <Button size="panel" isLoading={isBusy} onClick={onSandbox}>
          {texts.empty.sandbox.action}
        </Button>
      </div>
    </>
  );
}

/** What there is to choose from; a single one is filled in by itself. */
const optionsOf: {
  readonly [field in "wabaId" | "phoneNumberId"]: (suggested: Guide["suggested"]) => Option[];
} = {
  wabaId: ({ accounts = [] }) => (accounts.length > 1 ? [...accounts] : []),
  phoneNumberId: ({ numbers = [] }) => (numbers.length > 1 ? numbers.map(numberOption) : []),
};

type Option = { readonly id: string; readonly name: string };
type SuggestedNumber = NonNullable<Suggestions["numbers"]>[number];

function numberOption({ id, displayNumber, verifiedName }: SuggestedNumber): Option {
  return { id, name: verifiedName ? `${displayNumber}, ${verifiedName}` : displayNumber };
}
