import { lockDraft } from "@/db/drafts";
import { findFlowLink, saveFlowLink } from "@/db/flow-links";
import { updateFlow } from "@/db/flows";
import { endPublication, type Publication } from "@/db/publications";
import { insertRevision } from "@/db/revisions";
import { inTransaction, type Scope } from "@/db/scope";
import { invariant } from "@/lib/invariant";
import { texts } from "./texts";

/** Keeps what went live as a revision that never changes, and says that the attempt is done: all or nothing. */
export async function finish(scope: Scope, attempt: Publication, now: Date): Promise<void> {
  const { id, flowId, accountId, hash, note, text, rules } = attempt;
  await inTransaction(scope, async (inside) => {
    await lockDraft(inside, flowId);
    const link = await findFlowLink(inside, flowId, accountId);
    invariant(link, "what was published is linked");
    const name = note === "" ? texts.unnamed : note;
    const revision = await insertRevision(inside, flowId, { kind: "published", name, text, rules });
    await saveFlowLink(inside, attempt, {
      metaFlowId: link.metaFlowId,
      status: "published",
      checkedAt: now,
      publishedAt: now,
      liveHash: hash,
      liveRevisionId: revision.id,
    });
    await updateFlow(inside, flowId, { status: "live" });
    await endPublication(inside, id, { state: "done", endedAt: now });
  });
}
