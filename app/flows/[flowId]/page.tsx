import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openDraft } from "@/lib/drafts/open-draft";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { OpenBuilder } from "./open-builder";

type Props = { readonly params: Promise<{ readonly flowId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await draftOf(params);
  return draft.ok ? { title: draft.value.name } : {};
}

export default async function FlowPage({ params }: Props) {
  const draft = await draftOf(params);
  if (!draft.ok) notFound();
  const { flowId, name, text, layout, number, savedAt } = draft.value;
  return <OpenBuilder key={flowId} opened={{ flowId, name, text, layout, number, savedAt }} />;
}

async function draftOf(params: Props["params"]) {
  const { flowId } = await params;
  const person = await requirePerson(`/flows/${flowId}`);
  return openDraft(scopeOf(person), flowId);
}
