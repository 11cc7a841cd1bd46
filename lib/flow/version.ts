/** Versions of Flow JSON and of the data API. Source: spec/flow-json.md, chapter 2. */
export const flowVersions = [
  "2.1",
  "3.0",
  "3.1",
  "4.0",
  "5.0",
  "5.1",
  "6.0",
  "6.1",
  "6.2",
  "6.3",
  "7.0",
  "7.1",
  "7.2",
  "7.3",
] as const;

export type FlowVersion = (typeof flowVersions)[number];

export const publishableVersions: readonly FlowVersion[] = flowVersions.slice(flowVersions.indexOf("5.1"));
export const recommendedVersion: FlowVersion = "7.3";

export const dataApiVersions = ["3.0", "4.0"] as const;
export type DataApiVersion = (typeof dataApiVersions)[number];

export function isFlowVersion(value: unknown): value is FlowVersion {
  return typeof value === "string" && (flowVersions as readonly string[]).includes(value);
}

export function isPublishable(value: unknown): value is FlowVersion {
  return isFlowVersion(value) && publishableVersions.includes(value);
}

/** Negative, zero or positive. Major and minor count apart: 1.10 follows 1.9. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}

export function isAtLeast(version: string, since: string): boolean {
  return compareVersions(version, since) >= 0;
}
