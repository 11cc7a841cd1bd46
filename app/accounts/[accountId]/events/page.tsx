import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { EventsView } from "@/components/accounts/events/events-view";
import { eventTexts } from "@/components/accounts/events/texts";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { findAccount } from "@/lib/accounts/list-accounts";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { eventsQuerySchema, readEvents } from "@/lib/responses/read-events";
import { signOut } from "../../../(identity)/actions";
import { keepWebhooksFor } from "./actions";

type Props = {
  readonly params: Promise<{ readonly accountId: string }>;
  readonly searchParams: Promise<{ readonly [param: string]: string | string[] | undefined }>;
};

export const metadata: Metadata = { title: eventTexts.title };

export default async function EventsPage({ params, searchParams }: Props) {
  const { accountId } = await params;
  const person = await requirePerson(`/accounts/${accountId}/events`);
  const scope = scopeOf(person);
  const account = await findAccount(scope, accountId);
  if (!account) notFound();
  const { show } = eventsQuerySchema.parse(await searchParams);
  const events = await readEvents(scope, { accountId, show });
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <EventsView
        key={show}
        account={{ id: account.id, name: account.name }}
        time={{ now: new Date().toISOString(), locale }}
        keepFor={keepWebhooksFor}
        {...{ events, show }}
      />
    </PageShell>
  );
}
