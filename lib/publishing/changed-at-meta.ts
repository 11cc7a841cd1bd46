import { type FlowLink, updateUnread } from "@/db/flow-links";
import { findLastPublication } from "@/db/publications";
import { findText } from "@/db/revisions";
import type { WorkspaceScope } from "@/db/scope";
import { meaningHash } from "./meaning-hash";

type ReadAtMeta = {
  /** The JSON at Meta; undefined when the Flow has none. */
  readonly text: string | undefined;
  readonly updatedAt?: Date | undefined;
  readonly at: Date;
};

/**
 * Writes down which JSON stands at Meta, and answers whether it is ours or somebody else put it there. One that an attempt of ours
 * uploaded without learning of it is ours all the same. Nothing is written when the JSON was read or written meanwhile:
 * what was read is old news then.
 */
export async function noteAtMeta(
  scope: WorkspaceScope,
  link: FlowLink,
  { text, updatedAt, at }: ReadAtMeta,
): Promise<{ readonly isOurs: boolean; readonly isWritten: boolean }> {
  const metaHash = text === undefined ? null : meaningHash(text);
  const isOurs =
    metaHash === null || metaHash === link.knownHash || (await ownHashes(scope, link)).has(metaHash);
  const known = isOurs && metaHash !== null ? { knownHash: metaHash } : {};
  const noted = { metaHash, metaReadAt: at, metaUpdatedAt: updatedAt ?? null, ...known };
  const isWritten = await updateUnread(scope, link, noted);
  return { isOurs, isWritten };
}

/** Whether the JSON at Meta, as it was read last, is one that somebody else put there. */
export function isChangedAtMeta({ metaHash, knownHash }: Pick<FlowLink, "metaHash" | "knownHash">): boolean {
  return metaHash !== null && metaHash !== knownHash;
}

async function ownHashes(scope: WorkspaceScope, link: FlowLink): Promise<ReadonlySet<string>> {
  const { flowId, accountId, liveRevisionId } = link;
  const last = await findLastPublication(scope, flowId, accountId);
  const live = liveRevisionId ? await findText(scope, flowId, liveRevisionId) : undefined;
  const texts = [last?.text, live].filter((text) => text !== undefined);
  return new Set(texts.map(meaningHash));
}
