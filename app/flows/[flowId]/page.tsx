import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BarState } from "@/components/publishing/bar-state";
import { openDraft } from "@/lib/drafts/open-draft";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { listStates } from "@/lib/publishing/list-states";
import { listNotices } from "@/lib/sync/notices";
import { OpenBuilder } from "./open-builder";

type Props = {
  readonly params: Promise<{ readonly flowId: string }>;
  /** `at` is a pointer (RFC 6901) into the JSON: what is to be seen; `journey` the id of one to go through. */
  readonly searchParams: Promise<{
    readonly at?: string | readonly string[];
    readonly journey?: string | readonly string[];
  }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await draftOf(params);
  return draft.ok ? { title: draft.value.name } : {};
}

export default async function FlowPage({ params, searchParams }: Props) {
  const draft = await draftOf(params);
  if (!draft.ok) notFound();
  const { at, journey } = await searchParams;
  const { flowId, name, text, layout, rules, number, savedAt } = draft.value;
  return (
    <OpenBuilder
      key={flowId}
      opened={{ flowId, name, text, layout, rules, number, savedAt }}
      startAt={typeof at === "string" ? at : undefined}
      journey={typeof journey === "string" ? journey : undefined}
      standing={await standingOf(flowId)}
    />
  );
}

/** Nothing while no account has the Flow: the button beside it says what to do. */
async function standingOf(flowId: string) {
  const scope = scopeOf(await requirePerson(`/flows/${flowId}`));
  const places = (await listStates(scope, [flowId])).get(flowId);
  if (!places) return null;
  const { length } = await listNotices(scope, flowId);
  return <BarState flowId={flowId} places={places} noticeCount={length} />;
}

async function draftOf(params: Props["params"]) {
  const { flowId } = await params;
  const person = await requirePerson(`/flows/${flowId}`);
  return openDraft(scopeOf(person), flowId);
}
