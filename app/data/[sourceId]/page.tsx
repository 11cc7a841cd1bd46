import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { OutsideView } from "@/components/data/outside/outside-view";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { openSource } from "@/lib/sources/list-sources";
import { openOutside } from "@/lib/sources/outside/open-outside";
import { usesOfSource } from "@/lib/sources/source-uses";
import { signOut } from "../../(identity)/actions";
import { saveOutside, takeSample } from "../actions";
import { OpenTable } from "./open-table";

type Props = { readonly params: Promise<{ readonly sourceId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await opened((await params).sourceId);
  return source ? { title: source.name } : {};
}

export default async function SourcePage({ params }: Props) {
  const { person, source } = await opened((await params).sourceId);
  if (!source) notFound();
  const outside = source.kind === "table" ? undefined : await openOutside(scopeOf(person), source.id);
  const uses = await usesOfSource(scopeOf(person), source.id);
  const locale = preferredLocale((await headers()).get("accept-language"));
  const time = { now: new Date().toISOString(), locale };
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      {outside ? (
        <OutsideView
          key={outside.id}
          kind={outside.settings.kind}
          opened={outside}
          uses={uses}
          time={time}
          ports={{ sample: takeSample, save: saveOutside }}
        />
      ) : (
        <OpenTable key={source.id} sourceId={source.id} name={source.name} uses={uses} time={time} />
      )}
    </PageShell>
  );
}

const opened = cache(async (sourceId: string) => {
  const person = await requirePerson(`/data/${sourceId}`);
  return { person, source: await openSource(scopeOf(person), sourceId) };
});
