import type { FieldFault } from "@/lib/flow/runtime/view";

/** Where the shown words of a fault come from, when the Flow or its endpoint wrote them. */
export function faultProp(fault: FieldFault | null): string | undefined {
  if (fault?.code !== "endpoint") return undefined;
  return fault.part === undefined ? "error-message" : `error-message/${fault.part}`;
}
