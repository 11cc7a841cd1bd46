import type { LinkStatus } from "@/db/schema/flow-link";

/** Where a Flow stands in an account, as people are told. */
export type FlowState =
  | "draft-here"
  | "draft-at-meta"
  | "live"
  | "live-changed"
  | "throttled"
  | "blocked"
  | "retired"
  | "deleted-at-meta"
  | "unknown";

type Facts = {
  /** At Meta; null when the Flow was never made there. */
  readonly status: LinkStatus | null;
  /** Something of it is or was live. */
  readonly wasPublished: boolean;
  /** The draft here says something else than what is live. */
  readonly isChanged: boolean;
};

/** Meta shows a live Flow that was edited as a draft; messages still open what was live (spec/platform.md, B.1). */
export function flowStateOf({ status, wasPublished, isChanged }: Facts): FlowState {
  switch (status) {
    case null:
      return "draft-here";
    case "draft":
      if (!wasPublished) return "draft-at-meta";
      return isChanged ? "live-changed" : "live";
    case "published":
      return isChanged ? "live-changed" : "live";
    case "deprecated":
      return "retired";
    case "gone":
      return "deleted-at-meta";
    default:
      return status;
  }
}
