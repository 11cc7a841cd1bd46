import type { Parent } from "../catalogue/definition";
import type { FlowDocument, FlowNode, FlowScreen } from "../model/document";
import type { FlowVersion } from "../version";

/** Why nodes cannot stand at a place. `type` is the component that cannot. */
export type Refusal =
  | { readonly code: "no-such-place" }
  | { readonly code: "inside-itself" }
  | {
      readonly code: "parent";
      readonly type: string;
      readonly parent: Parent;
      readonly allowed: readonly Parent[];
    }
  | { readonly code: "needs-version"; readonly type: string; readonly since: FlowVersion }
  /** `types` share the limit. */
  | {
      readonly code: "too-many";
      readonly type: string;
      readonly types: readonly string[];
      readonly max: number;
      readonly per: "screen" | "flow";
    }
  | { readonly code: "screen-full"; readonly max: number }
  /** `type` may share its screen with `company` only. */
  | { readonly code: "alone"; readonly type: string; readonly company: readonly string[] }
  | { readonly code: "last-screen"; readonly type: string }
  /** An input outside the Form of its screen. */
  | { readonly code: "outside-form"; readonly type: string }
  /** More than `max` levels of the component, or of conditions around it. */
  | { readonly code: "too-deep"; readonly type: string; readonly max: number };

/** Nodes on their way to a place, with the screen as it is and as it would be. */
export type Placement = {
  readonly document: FlowDocument;
  readonly screenBefore: FlowScreen;
  readonly screenAfter: FlowScreen;
  readonly moving: readonly FlowNode[];
  /** Nodes around the place, outermost first. */
  readonly around: readonly FlowNode[];
  readonly version: string;
};
