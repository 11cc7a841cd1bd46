import type { Metadata } from "next";
import { headers } from "next/headers";
import { AccountsView } from "@/components/accounts/accounts-view";
import { nextOf } from "@/components/accounts/next-of";
import { texts } from "@/components/accounts/texts";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { env } from "@/lib/env";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { signOut } from "../(identity)/actions";
import { connectSandbox } from "./actions";

export const metadata: Metadata = { title: texts.title };

export default async function AccountsPage({ searchParams }: PageProps<"/accounts">) {
  const person = await requirePerson("/accounts");
  const accounts = await listAccounts(scopeOf(person));
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <AccountsView
        accounts={accounts}
        time={{ now: new Date().toISOString(), locale }}
        next={nextOf(await searchParams)}
        signupUrl={env().embeddedSignupUrl}
        ports={{ connectSandbox }}
      />
    </PageShell>
  );
}
