import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { texts } from "@/components/responses/texts";
import { PageShell } from "@/components/shell/page-shell";
import { markResponsesSeen } from "@/db/responses-seen";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { lookAtResponses } from "@/lib/responses/table/look-at-responses";
import { signOut } from "../../../(identity)/actions";
import { OpenResponses } from "./open-responses";

type Props = {
  readonly params: Promise<{ readonly flowId: string }>;
  readonly searchParams: Promise<{ readonly [param: string]: string | string[] | undefined }>;
};

export const metadata: Metadata = { title: texts.title };

export default async function ResponsesPage({ params, searchParams }: Props) {
  const { flowId } = await params;
  const person = await requirePerson(`/flows/${flowId}/responses`);
  const now = new Date();
  const scope = scopeOf(person);
  const looked = await lookAtResponses(scope, { flowId, asked: await searchParams, now });
  if (!looked.ok) notFound();
  await markResponsesSeen(scope, flowId, looked.value.totals.newest);
  const { flow, keptDays, ...first } = looked.value;
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <OpenResponses key={flowId} {...{ flow, keptDays, first }} time={{ now: now.toISOString(), locale }} />
    </PageShell>
  );
}
