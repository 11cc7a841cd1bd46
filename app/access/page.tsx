import type { Metadata } from "next";
import { headers } from "next/headers";
import { AccessView } from "@/components/access/access-view";
import { texts } from "@/components/access/texts";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { listKeys } from "@/lib/access/keys";
import { env } from "@/lib/env";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { signOut } from "../(identity)/actions";
import { makeKey, revokeKey } from "./actions";

export const metadata: Metadata = { title: texts.title };

export default async function AccessPage() {
  const person = await requirePerson("/access");
  const keys = await listKeys(scopeOf(person));
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <AccessView
        keys={keys}
        time={{ now: new Date().toISOString(), locale }}
        address={env().publicUrl}
        ports={{ make: makeKey, revoke: revokeKey }}
      />
    </PageShell>
  );
}
