import { setLostPlaces } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import { confirm } from "@/lib/sources/holds/confirm";
import { lostPlaces } from "@/lib/sources/holds/lost-places";
import { tell } from "@/lib/sync/tell";

type Completed = {
  readonly responseId: string;
  readonly flowId: string;
  readonly accountId: string;
  /** Who reserved. */
  readonly flowToken: string;
  readonly at: Date;
};

/**
 * A Flow may end on the phone, without asking once more: what was reserved on the way stays taken. When it was held too
 * long and others have it now, the person believes they got it: the response is marked and the owner is told.
 */
export async function keepPlaces(scope: WorkspaceScope, completed: Completed): Promise<void> {
  const { responseId, flowId, accountId, flowToken, at } = completed;
  const kept = await confirm(scope, flowToken, at);
  if (kept.ok) return;
  const places = await lostPlaces(scope, flowToken, kept.failure.rowIds);
  await setLostPlaces(scope, responseId, places);
  const facts = { places, responseId };
  // Of a Flow one: the newest response stands for those before it, which are marked too.
  await tell(scope, { accountId, flowId, kind: "place-lost", subject: `place-lost:${flowId}`, facts, at });
}
