import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { FirstRun } from "@/components/flows/first-run";
import { firstScreenOf } from "@/components/flows/first-screen";
import type { FlowShelf } from "@/components/flows/flow-item";
import { FlowsView } from "@/components/flows/flows-view";
import { listAddress } from "@/components/flows/list-address";
import { listLook, lookCookie } from "@/components/flows/list-look";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { texts } from "@/components/flows/texts";
import { TrayNotice } from "@/components/responses/tray/tray-notice";
import { PageShell } from "@/components/shell/page-shell";
import { countTray } from "@/db/responses";
import { countResponses } from "@/db/responses-seen";
import type { Scope } from "@/db/scope";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { flowListSchema, listFlows } from "@/lib/drafts/list-flows";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { listStates } from "@/lib/publishing/list-states";
import { listNotices } from "@/lib/sync/notices";
import { templates } from "@/lib/templates/templates";
import { signOut } from "../(identity)/actions";
import * as ports from "./actions";
import { createFlow, createFromTemplate } from "./actions";
import { dismissNotice } from "./notices/actions";

export const metadata: Metadata = { title: texts.title };

/** How many templates an empty list offers. */
const offered = 4;

export default async function FlowsPage({ searchParams }: PageProps<"/flows">) {
  const query = flowListSchema.parse(await searchParams);
  const person = await requirePerson(listAddress(query));
  const scope = scopeOf(person);
  const { flows, ...list } = await listFlows(scope, query);
  const ids = flows.map(({ id }) => id);
  const places = await listStates(scope, ids);
  const counts = await countResponses(scope, ids);
  const isFirstRun = list.total === 0 && query.search === "" && (await hasNothingElse(scope, query.shelf));
  const remembered = (await cookies()).get(lookCookie)?.value;
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <TrayNotice count={await countTray(scope)} />
      <FlowsView
        {...list}
        flows={flows.map(({ text, ...flow }) => ({
          ...flow,
          places: places.get(flow.id) ?? [],
          responses: counts.get(flow.id) ?? { total: 0, fresh: 0 },
          firstScreen: firstScreenOf(text),
        }))}
        notices={await listNotices(scope)}
        hasAccount={(await listAccounts(scope)).length > 0}
        search={query.search}
        shelf={query.shelf}
        look={listLook(remembered)}
        time={{ now: new Date().toISOString(), locale }}
        ports={{ ...ports, dismissNotice }}
        firstRun={
          isFirstRun ? (
            <FirstRun templates={templates.slice(0, offered)} ports={{ createFlow, createFromTemplate }} />
          ) : undefined
        }
      />
    </PageShell>
  );
}

/** Whether the other shelf is empty too. */
async function hasNothingElse(scope: Scope, shelf: FlowShelf): Promise<boolean> {
  const other = shelf === "active" ? "archived" : "active";
  const { total } = await listFlows(scope, { search: "", shelf: other, page: 1 });
  return total === 0;
}
