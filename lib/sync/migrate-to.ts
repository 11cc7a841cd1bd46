import type { OpenAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { Explanation } from "@/lib/meta/failures/explain";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { findFlow } from "@/lib/meta/flows/list-flows";
import { migrateFlows } from "@/lib/meta/flows/migrate-flows";
import { failure, type Result, success } from "@/lib/result";
import type { AtMeta } from "./read-linked";
import { type AlreadyThere, type AskRefused, alreadyThere } from "./refusals";

/**
 * Lets WhatsApp copy a Flow into another account and answers its id there; undefined where WhatsApp copies between these
 * accounts nothing, because they belong to different businesses (spec/platform.md, A.11).
 */
export async function migrateTo(
  { open, flow }: AtMeta,
  to: OpenAccount,
): Promise<Result<string | undefined, AskRefused | AlreadyThere>> {
  const { wabaId } = open.account;
  const asked = await migrateFlows(to.graph, to.account.wabaId, { wabaId, names: [flow.name] });
  if (!asked.ok) return afterRefusal(asked.failure, () => findFlow(to.graph, to.account.wabaId, flow.name));
  const { migrated, failed } = asked.value;
  const [done] = migrated;
  if (done) return success(done.id);
  const [refused] = failed;
  if (!refused || isOfOtherBusiness(refused)) return success(undefined);
  if (refused.reason === "migrate-name-taken") return failure(alreadyThere);
  const { happened, remedy, said } = refused;
  return failure({ reason: "whatsapp", happened, remedy, ...(said === "" ? {} : { details: said }) });
}

async function afterRefusal(
  refused: GraphFailure,
  look: () => ReturnType<typeof findFlow>,
): Promise<Result<string | undefined, AskRefused>> {
  if (isOfOtherBusiness(refused)) return success(undefined);
  const found = refused.mayHaveHappened ? await look() : undefined;
  return found?.ok && found.value ? success(found.value.id) : failure(refusedByWhatsApp(refused));
}

/**
 * What WhatsApp says of accounts that have nothing to do with each other: the token of one may not see the other, or a
 * parameter is wrong, or the Flow is not found. Which of these is documented nowhere; none of them does anything.
 */
export function isOfOtherBusiness({ reason }: Pick<Explanation, "reason">): boolean {
  return ["permission", "object-missing", "parameter", "flow-missing", "migrate-missing"].includes(reason);
}
