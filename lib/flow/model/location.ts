import type { NodeId, ScreenKey } from "./document";

/**
 * A place among the nodes of a screen: position `index` of a slot. `parent` is null for the screen itself, whose
 * only slot is `children`.
 */
export type Location = {
  readonly screen: ScreenKey;
  readonly parent: NodeId | null;
  readonly slot: string;
  readonly index: number;
};
