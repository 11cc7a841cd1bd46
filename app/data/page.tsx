import type { Metadata } from "next";
import { headers } from "next/headers";
import { SourcesView } from "@/components/data/sources-view";
import { texts } from "@/components/data/texts";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { sourceItems } from "@/lib/sources/list-sources";
import { usesBySource } from "@/lib/sources/source-uses";
import { signOut } from "../(identity)/actions";
import { createTable, deleteSource, renameSource, restoreSource } from "./actions";

export const metadata: Metadata = { title: texts.title };

export default async function DataPage() {
  const person = await requirePerson("/data");
  const scope = scopeOf(person);
  const [sources, uses] = await Promise.all([sourceItems(scope), usesBySource(scope)]);
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <SourcesView
        sources={sources}
        uses={uses}
        time={{ now: new Date().toISOString(), locale }}
        ports={{ createTable, rename: renameSource, remove: deleteSource, restore: restoreSource }}
      />
    </PageShell>
  );
}
