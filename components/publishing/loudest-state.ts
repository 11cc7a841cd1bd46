import type { FlowStateId } from "./publishing-state";

/** Where a Flow stands in one connected account. */
export type PlaceItem = {
  readonly accountId: string;
  readonly accountName: string;
  readonly isSimulated: boolean;
  readonly state: FlowStateId;
  readonly isChangedAtMeta: boolean;
};

/** What asks for a person comes first. */
const order: readonly FlowStateId[] = [
  "blocked",
  "throttled",
  "unknown",
  "live-changed",
  "live",
  "deleted-at-meta",
  "draft-at-meta",
  "retired",
  "draft-here",
];

/** Whether it is so for simulated phones alone. */
export function isOnlySimulated(places: readonly PlaceItem[]): boolean {
  const loudest = loudestState(places);
  return loudest !== undefined && places.every(({ state, isSimulated }) => state !== loudest || isSimulated);
}

/** The one state that a Flow is shown with where there is room for one; undefined when no account has it. */
export function loudestState(places: readonly PlaceItem[]): FlowStateId | undefined {
  return order.find((state) => places.some((place) => place.state === state));
}
