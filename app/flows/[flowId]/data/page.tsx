import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { LiveDataFrame } from "@/components/live-data/live-data-frame";
import { type LiveDataView, liveDataViews } from "@/components/live-data/live-data-views";
import { texts } from "@/components/live-data/texts";
import { PageShell } from "@/components/shell/page-shell";
import type { Scope } from "@/db/scope";
import { env } from "@/lib/env";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { callsQuerySchema, readCalls } from "@/lib/live-data/calls/read-calls";
import { readHealth } from "@/lib/live-data/calls/read-health";
import { readGuarding } from "@/lib/live-data/guarding/guard-settings";
import { currentHandlerRoom } from "@/lib/live-data/handler/current-handler-room";
import { lookAtHandler } from "@/lib/live-data/handler/look-at-handler";
import { type LiveDataState, lookAtLiveData } from "@/lib/live-data/look-at-live-data";
import { loggedQuestions } from "@/lib/live-data/trials/logged-questions";
import { signOut } from "../../../(identity)/actions";
import { OpenAnswers } from "./open-answers";
import { OpenCalls } from "./open-calls";
import { OpenGuarding } from "./open-guarding";
import { OpenHealth } from "./open-health";

type Props = {
  readonly params: Promise<{ readonly flowId: string }>;
  readonly searchParams: Promise<{ readonly [param: string]: string | string[] | undefined }>;
};

export const metadata: Metadata = { title: texts.title };

export default async function LiveDataPage({ params, searchParams }: Props) {
  const { flowId } = await params;
  const person = await requirePerson(`/flows/${flowId}/data`);
  const scope = scopeOf(person);
  const looked = await lookAtLiveData(scope, { flowId, origin: env().publicUrl });
  if (!looked.ok) notFound();
  const asked = await searchParams;
  const view = liveDataViews.find((each) => each === asked.view) ?? "answers";
  const time = {
    now: new Date().toISOString(),
    locale: preferredLocale((await headers()).get("accept-language")),
  };
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <LiveDataFrame flow={looked.value.flow} view={view} time={time}>
        {await viewOf(view, { scope, state: looked.value, asked })}
      </LiveDataFrame>
    </PageShell>
  );
}

type Asked = {
  readonly scope: Scope;
  readonly state: LiveDataState;
  readonly asked: { readonly [param: string]: string | string[] | undefined };
};

async function viewOf(view: LiveDataView, { scope, state, asked }: Asked) {
  switch (view) {
    case "calls":
      return (
        <OpenCalls key={state.flow.id} flowId={state.flow.id} first={await firstCalls(scope, state, asked)} />
      );
    case "health":
      return (
        <OpenHealth key={state.flow.id} flowId={state.flow.id} first={await firstHealth(scope, state)} />
      );
    case "settings":
      return (
        <OpenGuarding
          key={state.flow.id}
          flowId={state.flow.id}
          guarding={await readGuarding(scope, state.flow.id)}
        />
      );
    case "answers":
      return (
        <OpenAnswers
          key={state.flow.id}
          state={state}
          by={typeof asked.by === "string" ? asked.by : undefined}
          handler={await lookAtHandler(currentHandlerRoom(), scope, state.flow.id)}
          logged={await loggedQuestions(scope, state.flow.id)}
        />
      );
  }
}

/** As the address wants it, so that the page shows it at once. */
async function firstCalls(scope: Scope, { flow }: LiveDataState, asked: Asked["asked"]) {
  const given = Object.keys(callsQuerySchema.shape).flatMap((name) => {
    const value = asked[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const query = callsQuerySchema.parse(Object.fromEntries(given));
  const read = await readCalls(scope, flow.id, { query });
  return {
    query: new URLSearchParams(given).toString(),
    page: read.ok ? read.value : { calls: [], next: null },
  };
}

async function firstHealth(scope: Scope, { flow }: LiveDataState) {
  const read = await readHealth(scope, flow.id, { span: "day", now: new Date() });
  return read.ok ? read.value : null;
}
