import type { Json, JsonObject } from "../json";
import type { ScreenKey } from "./document";
import type { Target } from "./pointer";

/**
 * A change that mends an issue for certain, as data: the validator proposes it, `applyFix` carries it out. What it
 * changes is the target of the issue.
 */
export type Fix =
  /** Takes away what the target points at: a prop, an entry, a node. */
  | { readonly name: "remove" }
  /** Puts a value where the target points. */
  | { readonly name: "set"; readonly value: Json }
  /** Adds a field to the data of a screen, as a JSON Schema fragment with an example. */
  | {
      readonly name: "declare-data";
      readonly screen: ScreenKey;
      readonly field: string;
      readonly schema: JsonObject;
    }
  /** Gives the target screen another id, everywhere. */
  | { readonly name: "rename-screen"; readonly to: string }
  /** Gives the target input another name, everywhere. */
  | { readonly name: "rename-answer"; readonly to: string }
  /** Writes the routing model anew from what the actions do. */
  | { readonly name: "write-routes" }
  /** Adds the button that every last screen needs. */
  | { readonly name: "add-footer" }
  /** Marks the target screen as a last screen. */
  | { readonly name: "mark-terminal" }
  /** Adds these fields to the payload at the target, each with the reference that fits. */
  | { readonly name: "carry-fields"; readonly fields: JsonObject }
  /** Lets the buttons that finish the Flow after the target input send its answer. */
  | { readonly name: "send-answer" }
  /** Forgets what stands under the target key before its last value. */
  | { readonly name: "keep-last" };

/** What a fix is applied to: an issue, or anything that says as much. */
export type Fixable = { readonly target: Target; readonly fix?: Fix };
