import type { FlowItem } from "./flow-item";

/** What the list shows already while the server is still working on it. */
export type ListChange =
  | { readonly type: "remove"; readonly flowId: string }
  | { readonly type: "rename"; readonly flowId: string; readonly name: string };

export function withChange(flows: readonly FlowItem[], change: ListChange): readonly FlowItem[] {
  if (change.type === "remove") return flows.filter((flow) => flow.id !== change.flowId);
  return flows.map((flow) => (flow.id === change.flowId ? { ...flow, name: change.name } : flow));
}
