import type { Issue, Layer } from "./issue";

const layers: readonly Layer[] = ["text", "version", "shape", "whole"];

/** Errors as Meta reports them: those of the first layer that has any. Warnings stay. */
export function asReported(issues: readonly Issue[]): readonly Issue[] {
  const first = layers.find((layer) =>
    issues.some((issue) => issue.layer === layer && issue.severity === "error"),
  );
  return issues.filter(({ layer, severity }) => severity === "warning" || layer === first);
}
