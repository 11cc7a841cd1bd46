export type FlowStatus = "draft" | "live" | "retired";

/** A Flow as the list shows it. */
export type FlowItem = {
  readonly id: string;
  readonly name: string;
  readonly status: FlowStatus;
  readonly isArchived: boolean;
  /** ISO 8601. */
  readonly changedAt: string;
  /** JSON of a Flow with the first screen alone, to draw it small; null when there is none to draw. */
  readonly firstScreen: string | null;
};

export type FlowShelf = "active" | "archived";
