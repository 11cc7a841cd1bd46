import type { JsonObject } from "../../json";
import type { Fault } from "../issue";
import type { VersionRules } from "../version-rules";

export type Path = readonly (string | number)[];

/** A fault at a place below the value that is being checked. */
export type Found = { readonly fault: Fault; readonly path: Path; readonly isEcho: boolean };

/**
 * One look at the shape of a value. `path` leads from the node or screen to what is being looked at; it is shared
 * and changes, so a fault takes a copy.
 */
export type Check = {
  readonly rules: VersionRules;
  readonly path: (string | number)[];
  readonly found: Found[];
  /** All props of the node that is looked at. */
  props: JsonObject;
};

export function startCheck(rules: VersionRules): Check {
  return { rules, path: [], found: [], props: {} };
}

export function report(check: Check, fault: Fault, below?: string | number): void {
  check.found.push({ fault, path: placeOf(check, below), isEcho: false });
}

/** A second thing Meta reports for the same fault. */
export function reportEcho(check: Check, fault: Fault, below?: string | number): void {
  check.found.push({ fault, path: placeOf(check, below), isEcho: true });
}

function placeOf({ path }: Check, below: string | number | undefined): Path {
  return below === undefined ? path.slice() : [...path, below];
}

/** Whether an error, not only a hint, was found after the first `before` findings. */
export function hasErrorSince({ found }: Check, before: number): boolean {
  for (let at = before; at < found.length; at += 1) if (found[at]?.fault.severity === "error") return true;
  return false;
}
