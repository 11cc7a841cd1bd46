import { expect, test } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import type { Issue } from "@/lib/flow/validate/issue";
import { invariant } from "@/lib/invariant";
import { groupIssues } from "./group-issues";

test("problems stand under their screen, what blocks publishing first, echoes left out", () => {
  const document = parse({
    version: "7.3",
    screens: [
      { id: "A", title: "First" },
      { id: "B", title: "" },
    ],
  });
  const [first, second] = document?.screens ?? [];
  invariant(document && first && second, "two screens");
  const issue = (severity: Issue["severity"], screen?: typeof first, echo?: true): Issue => ({
    code: "PATTERN_MISMATCH",
    severity,
    layer: "shape",
    message: severity,
    target: { ...(screen ? { screen: screen.key } : {}), path: [] },
    ...(echo ? { echo } : {}),
  });
  const groups = groupIssues(
    document,
    [issue("warning", first), issue("error", first), issue("error"), issue("error", second, true)],
    "All",
  );
  expect(groups.map(({ title, issues }) => [title, issues.map(({ severity }) => severity)])).toEqual([
    ["All", ["error"]],
    ["First", ["error", "warning"]],
  ]);
});
