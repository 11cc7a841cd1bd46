import { expect, test } from "vitest";
import { invariant } from "../../../invariant";
import { success } from "../../../result";
import { answerQuestion } from "../../answering/answer-question";
import type { AnsweringPorts } from "../../answering/ports";
import { freshIds } from "../../fixtures/small-flow";
import { isJsonObject, type JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { parse } from "../../model/parse";
import { rulesSchema } from "../../rules/rules-schema";
import { validate } from "../../validate/validate";
import { awaitedChoices } from "./awaited-choices";
import { hasWaysOfItsOwn, makeListLive } from "./make-list-live";
import { canBecomeChoice, menuToChoice } from "./menu-to-choice";

const home = { zone: "Europe/Madrid", locale: "es" };
const go = (name: string, payload: JsonObject = {}) => ({
  name: "navigate",
  next: { type: "screen", name },
  payload,
});
const row = (id: string, action: JsonObject) => ({
  id,
  "main-content": { title: `The ${id}`, description: "From $9", metadata: "a month" },
  end: { title: "$9" },
  "on-click-action": action,
});
const footer = { type: "Footer", label: "Send", "on-click-action": { name: "complete", payload: {} } };

function menuOf(rows: readonly JsonObject[], more: readonly JsonObject[] = []): FlowDocument {
  const menu = { type: "NavigationList", name: "products", label: "Insurance", "list-items": rows };
  const layout = (children: readonly JsonObject[]) => ({ type: "SingleColumnLayout", children });
  const last = { terminal: true, layout: layout([footer]) };
  const field = { type: "string", __example__: "" };
  const document = parse({
    version: "7.3",
    screens: [
      { id: "MENU", title: "Menu", data: { who: field }, layout: layout([menu, ...more]) },
      { id: "CAR", title: "Car", data: { who: field, kind: field }, ...last },
      { id: "HOME", title: "Home", data: { kind: field }, ...last },
    ],
  });
  invariant(document, "the Flow parses");
  return document;
}

function menuIn({ screens: [first] }: FlowDocument) {
  const menu = first?.children[0];
  invariant(menu, "the menu stands first");
  return menu;
}

const menu = menuOf([
  row("car", go("CAR", { who: "${data.who}", kind: "small" })),
  row("van", go("CAR", { who: "${data.who}", kind: "large" })),
  row("home", go("HOME", { kind: "flat" })),
]);

const noPorts: AnsweringPorts = {
  find: () => Promise.reject(new Error("Nothing is looked up here.")),
  slots: () => Promise.reject(new Error("Nothing is looked up here.")),
  save: () => Promise.reject(new Error("Nothing is saved here.")),
  reserve: () => Promise.reject(new Error("Nothing is reserved here.")),
  call: () => Promise.reject(new Error("Nothing is called here.")),
  confirm: async () => success("kept"),
  unconfirm: async () => undefined,
  today: "2026-11-21",
  elapsed: () => 0,
};

test("a menu becomes a choice whose rule leads each option where its row led, with what it sent", async () => {
  const turned = menuToChoice(menu, {
    node: menuIn(menu).id,
    to: "RadioButtonsGroup",
    home,
    newId: freshIds(),
  });
  invariant(turned, "the menu can become a choice");
  const { document } = turned;
  expect(validate(document).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(rulesSchema.parse(document.rules)).toEqual(document.rules);
  const [choice, button] = document.screens[0]?.children ?? [];
  expect(choice?.props).toMatchObject({
    label: "Insurance",
    required: true,
    "data-source": [
      { id: "car", title: "The car", description: "From $9 · a month", metadata: "$9" },
      { id: "van", title: "The van" },
      { id: "home", title: "The home" },
    ],
  });
  // Whoever lets the options come from a source can be told what the rule waits for; the last way waits for nothing.
  const rule = { screen: "MENU", when: "tap", trigger: "chosen" };
  expect(awaitedChoices(document, turned.choice)).toEqual([
    { value: "car", at: rule },
    { value: "van", at: rule },
  ]);
  expect(document.props.routing_model).toMatchObject({ MENU: ["CAR", "HOME"] });
  const action = button?.props["on-click-action"];
  const payload = isJsonObject(action) && isJsonObject(action.payload) ? action.payload : {};
  const name = String(choice?.props.name);
  const ask = async (chosen: string) => {
    const data = { ...payload, [name]: chosen, who: "Ana" };
    const question = { action: "data_exchange", screen: "MENU", data, flowToken: "t" } as const;
    const { rules } = document;
    invariant(rules, "the Flow has rules");
    return (
      await answerQuestion(question, {
        document,
        rules,
        ports: noPorts,
        before: async () => ({}),
        key: () => "k",
      })
    ).reply;
  };
  expect(await ask("car")).toMatchObject({ value: { screen: "CAR", data: { who: "Ana", kind: "small" } } });
  expect(await ask("van")).toMatchObject({ value: { screen: "CAR", data: { who: "Ana", kind: "large" } } });
  expect(await ask("home")).toMatchObject({ value: { screen: "HOME", data: { kind: "flat" } } });
});

test("a menu whose rows send different values is not taken for one whose rows do the same", () => {
  const same = menuOf([row("car", go("CAR")), row("van", go("CAR"))]);
  expect(hasWaysOfItsOwn(menuIn(same), "list-items")).toBe(false);
  const other = menuOf([row("car", go("CAR", { kind: "small" })), row("van", go("CAR", { kind: "large" }))]);
  expect(hasWaysOfItsOwn(menuIn(other), "list-items")).toBe(true);
  const live = { list: "list-items", rows: { source: "s", where: [] }, fields: {}, example: [], home };
  expect(makeListLive(other, { ...live, node: menuIn(other).id })).toBe(other);
});

test.each([
  ["rows that ask live data already", menuOf([row("car", { name: "data_exchange", payload: {} })])],
  ["a menu beside another", menuOf([row("car", go("CAR"))], [{ type: "NavigationList", name: "more" }])],
  ["a menu without rows", menuOf([])],
])("leaves %s as they are", (_, document) => {
  const node = menuIn(document).id;
  expect(canBecomeChoice(document, node)).toBe(false);
  expect(menuToChoice(document, { node, to: "RadioButtonsGroup", home, newId: freshIds() })).toBeUndefined();
});
