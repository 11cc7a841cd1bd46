import type { FlowNode, FlowScreen } from "../model/document";
import type { Fix } from "../model/fix";
import type { Target } from "../model/pointer";
import type { MetaCode } from "./codes";
import type { OwnCode } from "./own-codes";

/** error: Meta refuses the Flow, or says that it does. warning: it works, but look. */
export type Severity = "error" | "warning";

/** Meta's names, and our own in kebab case. */
export type IssueCode = MetaCode | OwnCode;

/**
 * The steps of Meta's check. A step that finds an error ends the check, so that faults of later steps are not
 * reported until it is mended: the text, the version, the shape of single values, everything else.
 */
export type Layer = "text" | "version" | "shape" | "whole";

/** What is wrong, without the place. */
export type Fault = {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** In plain words, for the owner of the Flow. */
  readonly message: string;
  /** In Meta's words, as its API would put it. */
  readonly detail?: string;
  /** A change that mends it for certain. */
  readonly fix?: Fix;
};

export type Issue = Fault & {
  readonly layer: Layer;
  readonly target: Target;
  /**
   * Reported by Meta along with another issue of the same place or component: no fault of its own, so people are
   * not shown it.
   */
  readonly echo?: true;
};

/** A fault in its place. */
export function issueAt(found: {
  readonly fault: Fault;
  readonly layer: Layer;
  readonly screen?: FlowScreen | undefined;
  readonly node?: FlowNode | undefined;
  readonly path: Target["path"];
  readonly isEcho?: boolean;
}): Issue {
  const { fault, layer, screen, node, path, isEcho } = found;
  const target = targetAt(screen, node, path);
  return isEcho ? { ...fault, layer, target, echo: true } : { ...fault, layer, target };
}

function targetAt(screen: FlowScreen | undefined, node: FlowNode | undefined, path: Target["path"]): Target {
  if (!screen) return { path };
  return node ? { screen: screen.key, node: node.id, path } : { screen: screen.key, path };
}

export function error(code: IssueCode, message: string, detail?: string, fix?: Fix): Fault {
  return {
    code,
    severity: "error",
    message,
    ...(detail === undefined ? {} : { detail }),
    ...(fix ? { fix } : {}),
  };
}

export function warning(code: IssueCode, message: string, fix?: Fix): Fault {
  return { code, severity: "warning", message, ...(fix ? { fix } : {}) };
}
