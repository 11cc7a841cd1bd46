import type { PlaceItem } from "@/components/publishing/loudest-state";

export type FlowStatus = "draft" | "live" | "retired";

/** A Flow as the list shows it. */
export type FlowItem = {
  readonly id: string;
  readonly name: string;
  readonly status: FlowStatus;
  /** Where it stands in the connected accounts that have it. */
  readonly places: readonly PlaceItem[];
  readonly isArchived: boolean;
  /** `fresh` came since the person last looked at them. */
  readonly responses: { readonly total: number; readonly fresh: number };
  /** ISO 8601. */
  readonly changedAt: string;
  /** JSON of a Flow with the first screen alone, to draw it small; null when there is none to draw. */
  readonly firstScreen: string | null;
};

export type FlowShelf = "active" | "archived";
