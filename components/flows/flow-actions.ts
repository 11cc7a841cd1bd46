import type { FlowItem } from "./flow-item";

/** What can be done with a Flow of the list. Each shows its result by itself, at once where it can. */
export type FlowActions = {
  /** Answers what is wrong with the name; null when it was kept. */
  rename(flow: FlowItem, name: string): Promise<string | null>;
  duplicate(flow: FlowItem): void;
  exportJson(flow: FlowItem): void;
  archive(flow: FlowItem): void;
  restore(flow: FlowItem): void;
  remove(flow: FlowItem): void;
};
