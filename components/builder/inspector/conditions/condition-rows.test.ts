import { describe, expect, test } from "vitest";
import { treeToExpression } from "@/lib/flow/expression/expression-of-tree";
import { conditionToTree } from "@/lib/flow/expression/tree-of-condition";
import { expressionToTree } from "@/lib/flow/expression/tree-of-expression";
import { expressionTreeOf, rowsOf, treeOf } from "./condition-rows";

describe("conditions as rows", () => {
  test.each([
    "${form.ok}",
    "!${form.ok}",
    "${form.plan} == 'pro'",
    "(${form.plan} == 'pro') && (${form.n} > 5) && ${form.ok}",
    "(${form.n} > 5) || !${form.ok}",
  ])("%s becomes rows and the same tree again", (text) => {
    const tree = conditionToTree(text);
    const rows = rowsOf(tree);
    expect(rows).not.toBeNull();
    expect(rows && rowsOf(treeOf(rows))).toEqual(rows);
  });

  test("a condition with groups inside groups is left to be edited as text", () => {
    const tree = conditionToTree("(${form.a} || ${form.b}) && ${form.c}");
    expect(tree).not.toBeNull();
    expect(rowsOf(tree)).toBeNull();
  });

  test("an expression in backticks can be shown too", () => {
    expect(rowsOf(expressionToTree("`${form.plan} == 'pro' && ${form.plan} != 'free'`"))?.rows.length).toBe(
      2,
    );
  });

  test("a lone yes/no answer is compared with true, so that unanswered means no", () => {
    const rows = rowsOf(conditionToTree("${form.ok}"));
    expect(rows && treeToExpression(expressionTreeOf(rows))).toEqual({
      ok: true,
      value: "`${form.ok} == true`",
    });
  });
});
