import type { Json, JsonObject } from "../json";
import type { FlowVersion } from "../version";
import type { NodeId, ScreenKey } from "./document";
import type { Target } from "./pointer";

/**
 * A repair of one issue as data: the validator proposes it where the outcome is certain, `applyFix` carries it out.
 * Paths are wire keys inside the screen or node of the target.
 */
export type Fix =
  /** Writes a value at a place, whether something stood there or not. */
  | { readonly kind: "set"; readonly target: Target; readonly value: Json }
  /** Takes a key or an entry of a list away. */
  | { readonly kind: "remove"; readonly target: Target }
  /** Turns text mixed with references into a backtick expression. */
  | { readonly kind: "mixed-to-expression"; readonly target: Target }
  | { readonly kind: "rename-screen"; readonly screen: ScreenKey; readonly to: string }
  | { readonly kind: "rename-answer"; readonly node: NodeId; readonly to: string }
  | { readonly kind: "rename-data"; readonly screen: ScreenKey; readonly from: string; readonly to: string }
  /** Declares a field on a screen; `schema` holds type (and items, properties), and may hold __example__. */
  | {
      readonly kind: "declare-data";
      readonly screen: ScreenKey;
      readonly name: string;
      readonly schema: JsonObject;
    }
  /** Makes the payload of the navigate action at `path` (wire keys inside the node) fit the fields of its target. */
  | {
      readonly kind: "fit-payload";
      readonly node: NodeId;
      readonly path: readonly (string | number)[];
    }
  /** Writes the routing model anew from the routes there are. */
  | { readonly kind: "mend-routing" }
  /** Gives a screen its button at the bottom. */
  | { readonly kind: "add-footer"; readonly screen: ScreenKey }
  | { readonly kind: "set-terminal"; readonly screen: ScreenKey; readonly terminal: boolean }
  /** Lets the last screen send every answer given before it. */
  | { readonly kind: "collect-answers"; readonly screen: ScreenKey }
  | { readonly kind: "move-into-form"; readonly node: NodeId }
  | { readonly kind: "delete-node"; readonly node: NodeId }
  | { readonly kind: "set-version"; readonly version: FlowVersion }
  | { readonly kind: "enable-endpoint" }
  | { readonly kind: "disable-endpoint" };
