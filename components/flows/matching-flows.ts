import type { FlowItem } from "./flow-item";

/** Flows whose name holds every word of the search, whatever the case and the accents. */
export function matchingFlows(flows: readonly FlowItem[], search: string): readonly FlowItem[] {
  const words = comparable(search).split(" ").filter(Boolean);
  if (words.length === 0) return flows;
  return flows.filter((flow) => {
    const name = comparable(flow.name);
    return words.every((word) => name.includes(word));
  });
}

function comparable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
