import { z } from "zod";
import type { Scope } from "@/db/scope";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { readPreview } from "@/lib/meta/flows/flow-preview";
import { failure, type Result, success } from "@/lib/result";
import { openLinked } from "./read-linked";
import type { AskRefused, NotAtMeta } from "./refusals";

export const previewSchema = z.object({
  flowId: z.string(),
  accountId: z.string(),
  /** Makes a new link, which ends the one before. */
  renew: z.boolean().default(false),
});

/** Meta's own page that plays the Flow. It opens without sign-in: a secret. `expiresAt` is ISO 8601. */
export async function previewLink(
  room: AccountsRoom,
  scope: Scope,
  { renew, ...key }: z.output<typeof previewSchema>,
): Promise<Result<{ readonly url: string; readonly expiresAt: string | null }, AskRefused | NotAtMeta>> {
  const opened = await openLinked(room, scope, key);
  if (!opened.ok) return opened;
  const { open, link } = opened.value;
  const preview = await readPreview(open.graph, link.metaFlowId, { renew });
  if (!preview.ok) return failure(refusedByWhatsApp(preview.failure));
  const { url, expiresAt } = preview.value;
  return success({ url, expiresAt: expiresAt?.toISOString() ?? null });
}
