"use client";

import { ExternalLink, FlaskConical, KeyRound, LogIn, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { AccountsPorts } from "./ports";
import { texts } from "./texts";
import { useAccountAction } from "./use-account-action";

export type ConnectChoicesProps = {
  readonly ports: Pick<AccountsPorts, "connectSandbox">;
  /** Where a person came from and goes on once an account is there; its own page without it. */
  readonly next?: string | undefined;
  /** Where Meta's own dialog is; absent until an operator has set it up. */
  readonly signupUrl?: string | undefined;
};

/** What stands in place of the list while there is no account: the ways to the first one. */
export function ConnectChoices({ ports, next, signupUrl }: ConnectChoicesProps) {
  const router = useRouter();
  const { busyWith, run } = useAccountAction();
  const words = texts.empty;

  function useSandbox(): void {
    run(
      "sandbox",
      () => ports.connectSandbox({ further: false }),
      ({ accountId }) => router.push(next ?? `/accounts/${accountId}`),
    );
  }

  return (
    <section aria-labelledby="connect">
      <h2 id="connect" className="text-base font-semibold">
        {words.title}
      </h2>
      <p className="mt-0.5 mb-5 text-secondary">{words.text}</p>
      <div className="grid max-w-240 gap-4 sm:grid-cols-2">
        <Choice
          icon={FlaskConical}
          title={words.sandbox.title}
          text={words.sandbox.text}
          badge={<Badge tone="accent">{texts.simulated}</Badge>}
        >
          <Button variant="primary" isLoading={busyWith === "sandbox"} onClick={useSandbox}>
            {words.sandbox.action}
          </Button>
        </Choice>
        <Choice icon={KeyRound} title={words.real.title} text={words.real.text}>
          <Link href={newAccountAddress(next)} className={buttonStyle()}>
            {words.real.action}
          </Link>
        </Choice>
        {signupUrl && (
          <Choice icon={LogIn} title={words.signup.title} text={words.signup.text}>
            <a href={signupUrl} target="_blank" rel="noreferrer" className={buttonStyle()}>
              {words.signup.action}
              <ExternalLink aria-hidden="true" className="size-4" />
            </a>
          </Choice>
        )}
      </div>
    </section>
  );
}

function newAccountAddress(next: string | undefined): string {
  return next === undefined ? "/accounts/new" : `/accounts/new?next=${encodeURIComponent(next)}`;
}

type ChoiceProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly badge?: ReactNode;
  /** The one button. */
  readonly children: ReactNode;
};

function Choice({ icon: Icon, title, text, badge, children }: ChoiceProps) {
  return (
    <article className="flex flex-col rounded-card border border-line bg-panel p-6">
      <div className="flex items-center justify-between gap-2">
        <span className="flex size-10 items-center justify-center rounded-card bg-hover text-secondary">
          <Icon aria-hidden="true" className="size-5" />
        </span>
        {badge}
      </div>
      <h3 className="mt-4 font-semibold">{title}</h3>
      <p className="mt-1 mb-5 flex-1 text-secondary">{text}</p>
      <div>{children}</div>
    </article>
  );
}
