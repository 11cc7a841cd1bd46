import type { ComponentType } from "react";
import type { Trigger } from "@/lib/flow/catalogue/definition";
import type { Json } from "@/lib/flow/json";
import type { NodeView } from "@/lib/flow/runtime/view";
import type { Platform } from "../platform";

/**
 * What every view gets. Views draw `view` and report what the person did; they evaluate no expression and decide no
 * navigation. Each visible text carries `data-prop`, the path of the prop it comes from (`label`,
 * `data-source/0/title`), so that an editor can be laid over it.
 */
export type ViewProps = {
  readonly view: NodeView;
  readonly platform: Platform;
  /** The new answer; undefined empties the input. */
  readonly onAnswer: (value: Json | undefined) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** A tap on a button, link or row; `item` is the position in list-items. */
  readonly onAct: (trigger: Trigger, item?: number) => void;
};

export type View = ComponentType<ViewProps>;
