import type { LinkStatus } from "@/db/schema/flow-link";
import type { FlowStatus } from "@/lib/meta/flows/flow-at-meta";

const statuses: { readonly [status in FlowStatus]: LinkStatus } = {
  DRAFT: "draft",
  PUBLISHED: "published",
  DEPRECATED: "deprecated",
  BLOCKED: "blocked",
  THROTTLED: "throttled",
  UNKNOWN: "unknown",
};

export function linkStatusOf(status: FlowStatus): LinkStatus {
  return statuses[status];
}
