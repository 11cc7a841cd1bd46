import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { firstScreenOf } from "@/components/flows/first-screen";
import { FlowsView } from "@/components/flows/flows-view";
import { listLook, lookCookie } from "@/components/flows/list-look";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { texts } from "@/components/flows/texts";
import { PageShell } from "@/components/shell/page-shell";
import { flowListSchema, listFlows } from "@/lib/drafts/list-flows";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { signOut } from "../(identity)/actions";
import * as ports from "./actions";

export const metadata: Metadata = { title: texts.title };

export default async function FlowsPage({ searchParams }: PageProps<"/flows">) {
  const person = await requirePerson("/flows");
  const query = flowListSchema.parse(await searchParams);
  const { flows, ...list } = await listFlows(scopeOf(person), query);
  const remembered = (await cookies()).get(lookCookie)?.value;
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <FlowsView
        {...list}
        flows={flows.map(({ text, ...flow }) => ({ ...flow, firstScreen: firstScreenOf(text) }))}
        search={query.search}
        shelf={query.shelf}
        look={listLook(remembered)}
        time={{ now: new Date().toISOString(), locale }}
        ports={{ ...ports }}
      />
    </PageShell>
  );
}
