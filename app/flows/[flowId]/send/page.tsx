import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { texts } from "@/components/sending/texts";
import { PageShell } from "@/components/shell/page-shell";
import { currentRoom } from "@/lib/accounts/current-room";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { listSends } from "@/lib/sending/list-sends";
import { lookAtLists } from "@/lib/sending/lists/look-at-lists";
import { lookAtSending } from "@/lib/sending/look";
import { listFlowTemplates } from "@/lib/sending/templates/list-templates";
import { signOut } from "../../../(identity)/actions";
import { OpenSending } from "./open-sending";

type Props = { readonly params: Promise<{ readonly flowId: string }> };

export const metadata: Metadata = { title: texts.title };

export default async function SendPage({ params }: Props) {
  const { flowId } = await params;
  const person = await requirePerson(`/flows/${flowId}/send`);
  const scope = scopeOf(person);
  const choices = await lookAtSending(scope, flowId, currentRoom());
  if (!choices.ok) notFound();
  const first = {
    sends: await listSends(scope, { flowId }),
    lists: await lookAtLists(scope, flowId),
    templates: await listFlowTemplates(scope, flowId),
  };
  const locale = preferredLocale((await headers()).get("accept-language"));
  const time = { now: new Date().toISOString(), locale };
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <OpenSending key={flowId} item={choices.value} first={first} time={time} />
    </PageShell>
  );
}
