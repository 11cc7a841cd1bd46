import { z } from "zod";
import { deleteFlowCopy, findFlowCopy, saveFlowCopy } from "@/db/flow-copies";
import { findFlowLink, isLinked, type LinkKey, saveFlowLink } from "@/db/flow-links";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import { type FlowAtMeta, flowCategories } from "@/lib/meta/flows/flow-at-meta";
import { findFlow } from "@/lib/meta/flows/list-flows";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { linkStatusOf } from "@/lib/publishing/link-status";
import { meaningHash } from "@/lib/publishing/meaning-hash";
import { failure, type Result, success } from "@/lib/result";
import { migrateTo } from "./migrate-to";
import { type AtMeta, readLinked } from "./read-linked";
import {
  type AlreadyThere,
  type AskRefused,
  alreadyThere,
  type NotAtMeta,
  type NothingInIt,
} from "./refusals";

export const copySchema = z.object({
  flowId: z.string(),
  accountId: z.string(),
  /** The account that gets it. */
  toAccountId: z.string(),
});

type CopyRefused = AskRefused | NotAtMeta | NothingInIt | AlreadyThere;

/** `copied`: WhatsApp copied it as it is, live when it was live. `made`: it was made there anew, as a draft. */
export type Copied = { readonly how: "copied" | "made" };

/**
 * Brings a Flow into another account, where it is the same Flow of ours. WhatsApp copies between accounts of one business
 * (spec/platform.md, A.11); between others it is made anew. Any other refusal is told. What is in the first account
 * stays. What WhatsApp made without our hearing of it is taken over by the next press.
 */
export async function copyToAccount(
  room: AccountsRoom,
  scope: Scope,
  { toAccountId, ...key }: z.output<typeof copySchema>,
): Promise<Result<Copied, CopyRefused>> {
  const source = await readLinked(room, scope, key);
  if (!source.ok) return source;
  const to = await openAccount(room, scope, toAccountId);
  if (!to.ok) return to;
  const target = { flowId: key.flowId, accountId: toAccountId };
  if (await findFlowLink(scope, target.flowId, toAccountId)) return failure(alreadyThere);
  const taken = await findFlow(to.value.graph, to.value.account.wabaId, source.value.flow.name);
  if (!taken.ok) return failure(refusedByWhatsApp(taken.failure));
  const keep = async (id: string) => {
    await remember(room, scope, { flowId: key.flowId, source: source.value, to: to.value, id });
    await deleteFlowCopy(scope, target);
  };
  if (taken.value) {
    const isOurs = await wasAskedFor(scope, { ...target, graph: to.value.graph }, taken.value);
    if (!isOurs.ok) return isOurs;
    await keep(taken.value.id);
    return success({ how: taken.value.status === "DRAFT" ? "made" : "copied" });
  }
  const { flow, text } = source.value;
  await saveFlowCopy(scope, target, { name: flow.name, hash: meaningHash(text), askedAt: room.now() });
  const migrated = await migrateTo(source.value, to.value);
  if (!migrated.ok) return migrated;
  const made =
    migrated.value === undefined ? await madeAnew(source.value, to.value) : success(migrated.value);
  if (!made.ok) return made;
  await keep(made.value);
  return success({ how: migrated.value === undefined ? "made" : "copied" });
}

/** The Flow of that name which an earlier press asked for: nobody else's here, and it says what was sent. */
async function wasAskedFor(
  scope: Scope,
  { graph, ...target }: LinkKey & Pick<OpenAccount, "graph">,
  { id, name }: FlowAtMeta,
): Promise<Result<void, AskRefused | AlreadyThere>> {
  const asked = await findFlowCopy(scope, target);
  if (asked?.name !== name || (await isLinked(scope, target.accountId, id))) return failure(alreadyThere);
  const text = await downloadFlowJson(graph, id);
  if (!text.ok) return failure(refusedByWhatsApp(text.failure));
  const isSame = text.value !== undefined && meaningHash(text.value) === asked.hash;
  return isSame ? success(undefined) : failure(alreadyThere);
}

async function madeAnew({ flow, text }: AtMeta, to: OpenAccount): Promise<Result<string, AskRefused>> {
  const { wabaId } = to.account;
  const made = await createFlow(to.graph, wabaId, {
    name: flow.name,
    categories: categoriesOf(flow),
    flowJson: text,
  });
  if (made.ok) return success(made.value.id);
  if (!made.failure.mayHaveHappened) return failure(refusedByWhatsApp(made.failure));
  const found = await findFlow(to.graph, wabaId, flow.name);
  return found.ok && found.value ? success(found.value.id) : failure(refusedByWhatsApp(made.failure));
}

function categoriesOf({ categories }: FlowAtMeta) {
  const [first = "OTHER", ...rest] = flowCategories.filter((known) => categories.includes(known));
  return [first, ...rest] as const;
}

type Made = {
  readonly flowId: string;
  readonly source: AtMeta;
  readonly to: OpenAccount;
  readonly id: string;
};

async function remember(
  room: AccountsRoom,
  scope: Scope,
  { flowId, source: { link, text }, to, id }: Made,
): Promise<void> {
  const now = room.now();
  const read = await readFlow(to.graph, id);
  const status = read.ok ? linkStatusOf(read.value.status) : "draft";
  const hash = meaningHash(text);
  const { liveHash, liveRevisionId } = link;
  await saveFlowLink(
    scope,
    { flowId, accountId: to.account.id },
    {
      metaFlowId: id,
      status,
      checkedAt: now,
      knownHash: hash,
      metaHash: hash,
      metaReadAt: now,
      endpointUri: (read.ok ? read.value.endpointUri : undefined) ?? null,
      ...(status === "published" ? { liveHash, liveRevisionId, publishedAt: now } : {}),
    },
  );
}
