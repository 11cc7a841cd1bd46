import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { texts } from "@/components/publishing/texts";
import { PageShell } from "@/components/shell/page-shell";
import { currentRoom } from "@/lib/accounts/current-room";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { lookAtPublishing } from "@/lib/publishing/look";
import { listNotices } from "@/lib/sync/notices";
import { signOut } from "../../../(identity)/actions";
import { OpenPublishing } from "./open-publishing";

type Props = {
  readonly params: Promise<{ readonly flowId: string }>;
  /** `back`: an old revision to make live again. */
  readonly searchParams: Promise<{ readonly back?: string | string[] }>;
};

export const metadata: Metadata = { title: texts.title };

export default async function PublishPage({ params, searchParams }: Props) {
  const { flowId } = await params;
  const { back } = await searchParams;
  const person = await requirePerson(`/flows/${flowId}/publish`);
  const state = await lookAtPublishing(scopeOf(person), flowId, currentRoom());
  if (!state.ok) notFound();
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <OpenPublishing
        key={flowId}
        first={state.value}
        backTo={typeof back === "string" ? back : null}
        notices={await listNotices(scopeOf(person), flowId)}
        time={{
          now: new Date().toISOString(),
          locale: preferredLocale((await headers()).get("accept-language")),
        }}
      />
    </PageShell>
  );
}
