import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EventsLink } from "@/components/accounts/events/events-link";
import { HealthView } from "@/components/accounts/health/health-view";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { findAccount } from "@/lib/accounts/list-accounts";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { signOut } from "../../(identity)/actions";
import * as ports from "../actions";

type Props = { readonly params: Promise<{ readonly accountId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { account } = await opened((await params).accountId);
  return account ? { title: account.name } : {};
}

export default async function AccountPage({ params }: Props) {
  const { person, account } = await opened((await params).accountId);
  if (!account) notFound();
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <HealthView
        key={account.id}
        account={account}
        time={{ now: new Date().toISOString(), locale }}
        ports={{ ...ports }}
      />
      <EventsLink accountId={account.id} />
    </PageShell>
  );
}

const opened = cache(async (accountId: string) => {
  const person = await requirePerson(`/accounts/${accountId}`);
  return { person, account: await findAccount(scopeOf(person), accountId) };
});
