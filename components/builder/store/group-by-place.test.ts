import { describe, expect, it } from "vitest";
import type { NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { Issue } from "@/lib/flow/validate/issue";
import { groupByPlace, noIssues } from "./group-by-place";

// Identities are branded strings; tests make them directly.
const one = "s1" as ScreenKey;
const two = "s2" as ScreenKey;
const node = "n1" as NodeId;

function issueAt(target: Issue["target"]): Issue {
  return { code: "INVALID_PROPERTY_VALUE", severity: "error", message: "", layer: "whole", target };
}

const onNode = issueAt({ screen: one, node, path: ["label"] });
const onScreen = issueAt({ screen: two, path: ["title"] });
const onFlow = issueAt({ path: ["version"] });

describe("groupByPlace", () => {
  const first = groupByPlace([onNode, onScreen, onFlow], noIssues);

  it("counts what is wrong with a node for its screen too", () => {
    expect(first.byNode.get(node)).toEqual([onNode]);
    expect(first.byScreen.get(one)).toEqual([onNode]);
    expect(first.byScreen.get(two)).toEqual([onScreen]);
  });

  it("keeps the lists of places where nothing changed", () => {
    const second = groupByPlace([onNode, onFlow], first);
    expect(second.byNode.get(node)).toBe(first.byNode.get(node));
    expect(second.byScreen.get(two)).toBeUndefined();
  });

  it("keeps the whole list when all is as before", () => {
    expect(groupByPlace([onNode, onScreen, onFlow], first).issues).toBe(first.issues);
  });
});
