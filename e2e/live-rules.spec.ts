import type { JsonObject } from "@/lib/flow/json";
import { expect, test } from "./fixtures";
import { rulesView } from "./pages/rules-view";
import { tablePage } from "./pages/table-page";
import { seriousFaults } from "./serious-faults";

const layout = (children: readonly JsonObject[]): JsonObject => ({ type: "SingleColumnLayout", children });
const footer = (label: string, action: JsonObject): JsonObject => ({
  type: "Footer",
  label,
  "on-click-action": action,
});
const flow: JsonObject = {
  version: "7.3",
  screens: [
    {
      id: "ASK",
      title: "Find your order",
      layout: layout([
        { type: "TextInput", name: "number", label: "Order number", required: true },
        footer("Find it", { name: "navigate", next: { type: "screen", name: "FOUND" }, payload: {} }),
      ]),
    },
    {
      id: "FOUND",
      title: "Your order",
      terminal: true,
      layout: layout([
        { type: "TextBody", text: "Thank you." },
        footer("Done", { name: "complete", payload: {} }),
      ]),
    },
  ],
};

const row = (id: string, title: string, screen: string): JsonObject => ({
  id,
  "main-content": { title },
  "on-click-action": { name: "navigate", next: { type: "screen", name: screen }, payload: {} },
});
const last = (id: string, title: string): JsonObject => ({
  id,
  title,
  terminal: true,
  layout: layout([
    { type: "TextBody", text: "Here is all about it." },
    footer("Done", { name: "complete", payload: {} }),
  ]),
});
const menuFlow: JsonObject = {
  version: "7.3",
  screens: [
    {
      id: "MENU",
      title: "What is it about?",
      layout: layout([
        {
          type: "NavigationList",
          name: "topics",
          label: "Topics",
          "list-items": [row("car", "My car", "CAR"), row("home", "My home", "HOME")],
        },
      ]),
    },
    last("CAR", "Your car"),
    last("HOME", "Your home"),
  ],
};

test("a menu whose rows lead their own ways becomes a choice that takes its options from a table", async ({
  page,
  flows,
  builder,
  unique,
}) => {
  await flows.importFlow(unique, menuFlow);
  await builder.ready();
  await builder.canvas.component("Menu list: Topics").click();
  await page.getByRole("button", { name: "Make it a single choice" }).click();
  await expect(builder.canvas.component("Single choice: Topics")).toBeVisible();
  await page.getByRole("radio", { name: "A table or other source" }).click();
  await page.getByRole("button", { name: "Make a table from these options" }).click();
  await page.getByRole("button", { name: "Use this source" }).click();
  await expect(page.getByText("2 rows now")).toBeVisible();
  await expect(builder.problemsButton).toHaveText("No problems");
  await expect(builder.saved).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await builder.tryIt.click();
  // The last row's way is taken for whatever no rule names: the first one proves the rule.
  await builder.phone.radio("My car").check();
  await builder.phone.button("Continue").click();
  await expect(builder.phone.sheet("Your car")).toBeVisible();
});

test("a rule made by clicks finds an order by its number, and refuses at the field when there is none", async ({
  page,
  flows,
  builder,
  unique,
}) => {
  const table = tablePage(page);
  await table.create(unique);
  await table.pasteAtStart([
    ["Code", "State"],
    ["A-100", "On its way"],
    ["A-101", "Delivered"],
  ]);
  await expect(table.saved).toBeVisible();

  await flows.importFlow(unique, flow);
  await builder.ready();
  const rules = rulesView(page);
  await rules.show();
  await rules.lookUpOnTap("Find it");
  await rules.pick(rules.step(1).getByRole("combobox", { name: /^Table or source/ }), unique);
  await rules.step(1).getByRole("button", { name: "Narrow it down" }).click();
  await page.getByRole("menuitem", { name: "Only rows where…" }).click();
  await rules.pick(rules.step(1).getByRole("button", { name: /^Compared with/ }), /^Order number/);
  await rules.addStep("Check and refuse");
  await rules.step(2).getByRole("textbox", { name: "Message" }).click();
  await page.keyboard.type("We do not know it");
  await rules.bring("State");
  await rules.pick(rules.view.getByRole("button", { name: /^State:/ }), /^State/);
  await expect(rules.view.getByRole("button", { name: "State: State from step 1" })).toBeVisible();

  await rules.tryWith({ "Order number": "a-101" });
  await expect(rules.happened).toContainText("Delivered");
  await expect(rules.trial.getByText("Then “Your order” is shown")).toBeVisible();
  await rules.tryWith({ "Order number": "none" });
  await expect(rules.trial.getByText("The person stays on “Find your order”")).toBeVisible();
  await expect(rules.happened).toContainText("We do not know it");
  expect(await seriousFaults(page)).toEqual([]);

  await builder.undo.click();
  await expect(rules.view.getByRole("button", { name: "State: an empty text" })).toBeVisible();
  await builder.redo.click();
  await expect(rules.view.getByRole("button", { name: "State: State from step 1" })).toBeVisible();
  await expect(builder.saved).toBeVisible();

  await page.reload();
  await builder.ready();
  await rules.show();
  await expect(rules.rule("When “Find it” is tapped on “Find your order”")).toContainText("is missing");

  await builder.tryIt.click();
  await builder.phone.field("Order number").fill("none");
  await builder.phone.button("Find it").click();
  await expect(builder.phone.text("We do not know it")).toBeVisible();
});
