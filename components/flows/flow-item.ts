import type { JsonObject } from "@/lib/flow/json";

export type FlowStatus = "draft" | "live" | "retired";

/** A Flow as the list shows it. */
export type FlowItem = {
  readonly id: string;
  readonly name: string;
  readonly status: FlowStatus;
  readonly isArchived: boolean;
  /** ISO 8601. */
  readonly changedAt: string;
  /** A Flow of the first screen alone, to draw it small; null when there is none to draw. */
  readonly firstScreen: JsonObject | null;
};

export type FlowShelf = "active" | "archived";
