import { findLinkAtMeta, type NamedLink } from "@/db/flow-links";
import type { WorkspaceScope } from "@/db/scope";
import type { FlowAlert, FlowStatusChange, FlowVersionExpiry } from "@/lib/meta/webhooks/webhook-event";
import { linkStatusOf } from "@/lib/publishing/link-status";
import { applyStatus } from "./apply-status";
import { subjects } from "./subjects";
import { takeAlert } from "./take-alert";
import { tell } from "./tell";

export type FlowEvent = FlowStatusChange | FlowAlert | FlowVersionExpiry;

type Told = {
  readonly accountId: string;
  /** When Meta noticed, else when it was told. */
  readonly at: Date;
};

/** Acts on what Meta tells of a Flow (spec/platform.md, E.5). One that is not ours asks for nothing. */
export async function takeFlowEvent(scope: WorkspaceScope, event: FlowEvent, told: Told): Promise<void> {
  const link = await findLinkAtMeta(scope, told.accountId, event.flowId);
  if (!link || link.isDeleted) return;
  if (event.kind === "flow-alert") return takeAlert(scope, link, { event, at: told.at });
  if (event.kind === "flow-version-expiry") return warn(scope, link, "version-expires", event, told);
  if (event.warning !== undefined) await warn(scope, link, "version-freezes", event, told);
  if (event.newStatus === "UNKNOWN") return;
  await applyStatus(scope, link, { status: linkStatusOf(event.newStatus), at: told.at });
}

/** The version of the Flow JSON can soon no longer be published, or no longer be sent. */
async function warn(
  scope: WorkspaceScope,
  { accountId, flowId, metaFlowId }: NamedLink,
  kind: "version-freezes" | "version-expires",
  { warning }: Pick<FlowVersionExpiry, "warning">,
  { at }: Told,
): Promise<void> {
  const subject = kind === "version-freezes" ? subjects.freeze(metaFlowId) : subjects.expiry(metaFlowId);
  const facts = warning === undefined ? {} : { said: warning };
  await tell(scope, { accountId, flowId, kind, subject, facts, at });
}
