import { expect, test } from "vitest";
import { invariant } from "../../invariant";
import { deleteScreen } from "../edit/delete-screen";
import { duplicateScreen } from "../edit/duplicate-screen";
import { renameAnswer } from "../edit/rename-answer";
import { renameScreenId } from "../edit/rename-screen-id";
import { setRules } from "../edit/set-rules";
import { screenId } from "../model/document";
import { parse } from "../model/parse";
import { printText } from "../model/print";
import { reconcile } from "../model/reconcile";
import { noRules, type Rules } from "./rules";

const rules: Rules = {
  ...noRules,
  screens: {
    ONE: {
      taps: [
        {
          trigger: "go",
          steps: [
            { do: "check", id: "c", refuseWhen: [], message: { kind: "fixed", value: "No" }, at: "email" },
            {
              ...{ do: "save", id: "s", source: "t", match: [], values: {} },
              unlessTaken: { slots: "free", full: { kind: "fixed", value: "No" }, at: "email" },
            },
          ],
          outcomes: [{ when: [], then: { kind: "go", screen: "TWO", data: {} } }],
        },
      ],
    },
    TWO: { opens: { steps: [], data: {} }, backTo: "ONE" },
  },
};

function opened() {
  const document = parse({
    version: "7.3",
    screens: [
      {
        id: "ONE",
        title: "One",
        layout: {
          type: "SingleColumnLayout",
          children: [{ type: "TextInput", name: "email", label: "E-mail" }],
        },
      },
      { id: "TWO", title: "Two", layout: { type: "SingleColumnLayout", children: [] } },
    ],
  });
  const [one, two] = document?.screens ?? [];
  invariant(document && one && two, "the Flow parses");
  return { plain: document, flow: setRules(document, rules), one, two };
}

test("rules are never printed, and outlive an edit of the text", () => {
  const { plain, flow } = opened();
  expect(printText(flow)).toBe(printText(plain));
  const edited = parse({ version: "7.2", screens: [] });
  invariant(edited, "the Flow parses");
  expect(reconcile(flow, edited).rules).toBe(rules);
});

test("a renamed screen keeps its rules, and those that lead to it follow", () => {
  const { flow, two } = opened();
  const after = renameScreenId(flow, { screen: two.key, id: "LAST" }).rules;
  expect(Object.keys(after?.screens ?? {})).toEqual(["ONE", "LAST"]);
  expect(after?.screens.ONE?.taps?.[0]?.outcomes[0]?.then).toMatchObject({ screen: "LAST" });
});

test("the way back follows a renamed screen", () => {
  const { flow, one } = opened();
  expect(renameScreenId(flow, { screen: one.key, id: "FIRST" }).rules?.screens.TWO?.backTo).toBe("FIRST");
});

test("a message stands at its input, whatever the input is called", () => {
  const { flow, one } = opened();
  const [input] = one.children;
  invariant(input, "the screen has an input");
  const after = renameAnswer(flow, { node: input.id, name: "mail" }).rules;
  expect(after?.screens.ONE?.taps?.[0]?.steps).toMatchObject([
    { at: "mail" },
    { unlessTaken: { slots: "free", at: "mail" } },
  ]);
});

test("a copy of a screen has its rules too, and a deleted screen leaves none", () => {
  const { flow, one } = opened();
  const ids = ["a", "b", "c", "d"];
  const copied = duplicateScreen(flow, { screen: one.key, newId: () => ids.pop() ?? "e" });
  const copy = copied.document.screens.find(({ key }) => key === copied.screen);
  invariant(copy, "the screen was copied");
  expect(copied.document.rules?.screens[screenId(copy)]).toEqual(rules.screens.ONE);
  expect(Object.keys(deleteScreen(flow, one.key).document.rules?.screens ?? {})).toEqual(["TWO"]);
});
