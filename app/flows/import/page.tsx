import type { Metadata } from "next";
import { headers } from "next/headers";
import { FromWhatsAppView } from "@/components/flows/from-whatsapp/from-whatsapp-view";
import { texts } from "@/components/flows/from-whatsapp/texts";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { signOut } from "../../(identity)/actions";
import { importFromWhatsApp, listAtWhatsApp } from "./actions";

export const metadata: Metadata = { title: texts.title };

export default async function ImportPage({ searchParams }: PageProps<"/flows/import">) {
  const { account: asked } = await searchParams;
  const person = await requirePerson("/flows/import");
  const accounts = (await listAccounts(scopeOf(person))).map(({ id, name, kind }) => ({ id, name, kind }));
  const first = accounts.find(({ id }) => id === asked) ?? accounts[0];
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <FromWhatsAppView
        accounts={accounts}
        first={first?.id ?? ""}
        time={{ now: new Date().toISOString(), locale }}
        ports={{ listAtWhatsApp, importFromWhatsApp }}
      />
    </PageShell>
  );
}
