import { unchecked } from "../faults/hints";
import type { Fault } from "../issue";
import type { VersionRules } from "../version-rules";

/** A fault of data as it counts in a version: Meta compares data in every one but 7.1. */
export function asChecked(fault: Fault, { checksData }: VersionRules): Fault {
  return checksData ? fault : unchecked(fault);
}
