import type { NodeId, ScreenKey } from "@/lib/flow/model/document";

/** The thing a control edits: a node, or a screen when there is no node; and the wire keys inside it. */
export type Place = {
  readonly screen: ScreenKey;
  readonly node?: NodeId;
  readonly path: readonly (string | number)[];
};

export function within(place: Place, ...steps: readonly (string | number)[]): Place {
  return { ...place, path: [...place.path, ...steps] };
}

/** One key per control, so that typing in it makes one undo step. */
export function burstOf({ screen, node, path }: Place): string {
  return JSON.stringify([screen, node ?? null, path]);
}
