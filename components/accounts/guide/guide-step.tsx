"use client";

import type { FocusEvent, ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import type { CredentialField } from "../ports";
import { texts } from "../texts";
import { FindingLine } from "./finding-line";
import type { Guide } from "./use-guide";

type GuideStepProps = {
  readonly guide: Guide;
  readonly field: CredentialField;
  /** Which step it is, from 1. */
  readonly number: number;
  /** Choices that stand below the field. */
  readonly children?: ReactNode;
};

const secret: ReadonlySet<CredentialField> = new Set(["accessToken", "appSecret"]);

/** One thing to enter: the field, what was found about it, and where it stands at Meta. */
export function GuideStep({ guide, field, number, children }: GuideStepProps) {
  const words = texts.guide.fields[field];
  const finding = guide.findings[field];
  const input = {
    label: words.label,
    help: words.help,
    name: field,
    value: guide.entered[field],
    onValueChange: (text: string) => guide.change(field, text),
    onBlur: (event: FocusEvent<HTMLInputElement>) => {
      // Sending checks everything; an answer in between would move the button from under the pointer.
      if (!isSubmit(event.relatedTarget)) guide.check(field);
    },
    autoComplete: "off",
    error: finding?.state === "problem" ? `${finding.happened} ${finding.remedy ?? ""}` : undefined,
  };
  return (
    <li className="flex gap-4 rounded-card border border-line bg-panel p-5">
      <span
        aria-hidden="true"
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-hover text-caption font-semibold text-secondary"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col">
        {secret.has(field) ? (
          <PasswordField {...input} autoComplete="new-password" />
        ) : (
          <TextField {...input} inputMode="numeric" spellCheck={false} isMono />
        )}
        {children}
        <FindingLine finding={finding} isChecking={guide.checking.has(field)} />
        <Disclosure label={texts.guide.where} size="panel" className="-mb-2">
          <ol className="list-decimal pl-9 text-panel text-secondary">
            {words.where.map((step) => (
              <li key={step} className="py-0.5 wrap-anywhere">
                {step}
              </li>
            ))}
          </ol>
        </Disclosure>
      </div>
    </li>
  );
}

function isSubmit(element: Element | null): boolean {
  return element instanceof HTMLButtonElement && element.type === "submit";
}
