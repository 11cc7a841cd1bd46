import type { Scope } from "@/db/scope";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { fitName, numbered } from "@/lib/drafts/flow-name";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import { collect } from "@/lib/meta/client/pages";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { findFlow, listFlows } from "@/lib/meta/flows/list-flows";
import { failure, type Result, success } from "@/lib/result";
import { type ImportedFlow, importFromMeta } from "./import-flow";
import { openLinked } from "./read-linked";
import type { AskRefused, ImportRefused } from "./refusals";
import { texts } from "./texts";

/**
 * Makes a copy of a Flow at WhatsApp, and brings the copy here: the way on for an old Flow that can no longer be changed
 * once it is live (spec/platform.md, B.3), and for large changes.
 */
export async function cloneAtMeta(
  room: AccountsRoom,
  scope: Scope,
  key: { readonly flowId: string; readonly accountId: string },
): Promise<Result<ImportedFlow, ImportRefused>> {
  const opened = await openLinked(room, scope, key);
  if (!opened.ok) return opened;
  const { open, link } = opened.value;
  const { graph, account } = open;
  const flows = await collect(listFlows(graph, account.wabaId));
  if (!flows.ok) return failure(refusedByWhatsApp(flows.failure));
  const original = flows.value.find(({ id }) => id === link.metaFlowId);
  const taken = new Set(flows.value.map(({ name }) => name));
  const name = freeName(fitName(texts.copyOf(original?.name ?? "")), taken);
  const made = await madeOnce(graph, account.wabaId, { name, cloneFlowId: link.metaFlowId });
  if (!made.ok) return made;
  return importFromMeta(room, scope, { accountId: key.accountId, metaFlowId: made.value });
}

/** Its name was free a moment ago, so one that is there after a lost answer is the copy. */
async function madeOnce(
  graph: GraphClient,
  wabaId: string,
  copy: { readonly name: string; readonly cloneFlowId: string },
): Promise<Result<string, AskRefused>> {
  const made = await createFlow(graph, wabaId, { ...copy, categories: ["OTHER"] });
  if (made.ok) return success(made.value.id);
  if (!made.failure.mayHaveHappened) return failure(refusedByWhatsApp(made.failure));
  const found = await findFlow(graph, wabaId, copy.name);
  return found.ok && found.value ? success(found.value.id) : failure(refusedByWhatsApp(made.failure));
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = numbered(name, count);
    if (!taken.has(candidate)) return candidate;
  }
}
