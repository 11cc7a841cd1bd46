import type { Trigger } from "../catalogue/definition";
import type { Json, JsonObject } from "../json";
import type { FlowDocument, FlowNode, FlowScreen } from "../model/document";

/** What lies between two versions of a Flow. Nothing is said twice, apart from a node that went to another screen. */
export type Comparison = {
  readonly before: FlowDocument;
  readonly after: FlowDocument;
  readonly flow: readonly FlowChange[];
  /** Every screen of either version in the order of `after`; a removed one follows what it stood behind. */
  readonly screens: readonly ScreenComparison[];
};

/** A screen in both versions, or in one of them when it was added or removed; never null on both sides. */
export type ScreenComparison = {
  readonly before: FlowScreen | null;
  readonly after: FlowScreen | null;
  readonly changes: readonly ScreenChange[];
};

export type Change = FlowChange | ScreenChange;

/** A property of the whole Flow: its version, its endpoint, its routing. Undefined where it is absent. */
export type FlowChange = {
  readonly kind: "flow-prop";
  readonly prop: string;
  readonly old: Json | undefined;
  readonly new: Json | undefined;
};

export type ScreenChange =
  | { readonly kind: "screen-added" | "screen-removed" }
  /** It stands elsewhere in the list of screens. */
  | { readonly kind: "screen-moved" }
  | { readonly kind: "screen-renamed"; readonly from: string; readonly to: string }
  /** `part` says whether the property stands on the screen or on its layout. */
  | ({ readonly kind: "screen-prop"; readonly part: "screen" | "layout" } & KeyChange)
  /** A declared field of the screen's data; undefined where it is absent. */
  | ({ readonly kind: "field" } & KeyChange)
  /** What cannot be read as a screen with components differs. */
  | { readonly kind: "malformed" }
  | NodeChange;

export type KeyChange = {
  readonly key: string;
  readonly old: Json | undefined;
  readonly new: Json | undefined;
};

/** `before` and `after` are the node in each version. */
export type NodeChange =
  /** With all that is inside of it and stands nowhere in `before`. */
  | { readonly kind: "node-added"; readonly before: null; readonly after: FlowNode }
  | { readonly kind: "node-removed"; readonly before: FlowNode; readonly after: null }
  /** It came from another screen. */
  | (BothNodes & { readonly kind: "node-arrived"; readonly from: FlowScreen })
  /** It went to another screen; what changed in it is said there. */
  | (BothNodes & { readonly kind: "node-left"; readonly to: FlowScreen })
  /** It stands elsewhere on its screen: among the same neighbours ("order"), or inside something else ("slot"). */
  | (BothNodes & { readonly kind: "node-moved"; readonly by: "order" | "slot" })
  | (BothNodes & { readonly kind: "node-type" })
  | (BothNodes & { readonly kind: "answer-renamed"; readonly from: string; readonly to: string })
  | (BothNodes & { readonly kind: "node-prop" } & KeyChange)
  | (BothNodes & ActionChange)
  | (BothNodes & ItemChange)
  /** A branch or case that holds nothing but itself: it is there in one version and not in the other. */
  | (BothNodes & { readonly kind: "slot-added" | "slot-removed"; readonly slot: string });

type BothNodes = { readonly before: FlowNode; readonly after: FlowNode };

export type ActionChange = {
  readonly kind: "action";
  readonly trigger: Trigger;
  readonly old: JsonObject | undefined;
  readonly new: JsonObject | undefined;
};

/** An entry of a list (options, rows, pictures). `list` is the wire name of the prop. */
export type ItemChange = { readonly list: string } & (
  | { readonly kind: "item-added" | "item-removed"; readonly item: Json }
  | { readonly kind: "item-moved"; readonly item: Json; readonly old: Json }
  /** `path` leads to what changed inside the entry. */
  | {
      readonly kind: "item-changed";
      readonly item: Json;
      readonly old: Json;
      readonly changes: readonly (Omit<KeyChange, "key"> & { readonly path: readonly string[] })[];
    }
);

/** All changes in reading order. */
export function changesIn({ flow, screens }: Comparison): readonly Change[] {
  return [...flow, ...screens.flatMap(({ changes }) => changes)];
}

export function isNodeChange(change: Change): change is NodeChange {
  return !otherKinds.has(change.kind);
}

const otherKinds: ReadonlySet<Change["kind"]> = new Set([
  "flow-prop",
  "screen-added",
  "screen-removed",
  "screen-moved",
  "screen-renamed",
  "screen-prop",
  "field",
  "malformed",
] as const);
