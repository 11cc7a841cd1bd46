import type { Page } from "@playwright/test";
import { templates } from "@/lib/templates/templates";
import { smallFlow } from "../flows/small-flow";
import { pasteText } from "../gestures/clipboard";
import { builderPage } from "../pages/builder-page";
import { flowsPage } from "../pages/flows-page";
import { newFlowPage } from "../pages/new-flow-page";

/** A view worth looking at; it begins where the one before it ended. */
export type Scene = { readonly name: string; arrange(page: Page): Promise<void> };

/** Every page and every view of the builder, in an order that needs little going back. */
export const scenes: readonly Scene[] = [
  {
    name: "flows-cards",
    arrange: async (page) => {
      const flows = flowsPage(page);
      for (const { title, flow } of templates.slice(0, 6)) await flows.importFlow(title, flow);
      await flows.open();
    },
  },
  { name: "flows-rows", arrange: (page) => flowsPage(page).look("Rows").click() },
  {
    name: "import-problem",
    arrange: async (page) => {
      await flowsPage(page).look("Cards").click();
      await pasteText(page, '{\n  "version": "7.3",\n  "screens": [],\n}');
      await flowsPage(page).importing.problem.waitFor();
    },
  },
  { name: "new-flow", arrange: (page) => newFlowPage(page).open() },
  {
    name: "try-template",
    arrange: async (page) => {
      await newFlowPage(page).template("Appointment booking").click();
      await page.getByRole("dialog").getByText("What can we do for you?").waitFor();
    },
  },
  {
    name: "builder-blank",
    arrange: async (page) => {
      await newFlowPage(page).open();
      await newFlowPage(page).blank.click();
      await builderPage(page).ready();
    },
  },
  {
    name: "builder",
    arrange: async (page) => {
      await newFlowPage(page).open();
      await newFlowPage(page).use("Appointment booking").click();
      await builderPage(page).ready();
    },
  },
  {
    name: "inspector-choice",
    arrange: (page) => builderPage(page).canvas.component("Single choice: Choose a service").click(),
  },
  { name: "builder-add", arrange: (page) => builderPage(page).showTab("Add") },
  {
    name: "inspector-button",
    arrange: async (page) => {
      await builderPage(page).showTab("Screens");
      await builderPage(page).screens.open("Your details").click();
      await builderPage(page).canvas.component("Button: Continue").click();
    },
  },
  {
    name: "slash-menu",
    arrange: async (page) => {
      await page.keyboard.press("/");
      await builderPage(page).insertMenu.waitFor();
    },
  },
  {
    name: "command-palette",
    arrange: async (page) => {
      await closed(page);
      await page.keyboard.press("ControlOrMeta+k");
      await builderPage(page).commands.waitFor();
    },
  },
  {
    name: "shortcuts",
    arrange: async (page) => {
      await closed(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  {
    name: "map",
    arrange: async (page) => {
      await closed(page);
      await builderPage(page).show("Map");
    },
  },
  {
    name: "json",
    arrange: async (page) => {
      await builderPage(page).show("JSON");
      await builderPage(page).json.editor.waitFor();
    },
  },
  {
    name: "json-broken",
    arrange: async (page) => {
      await builderPage(page).json.replaceAll('{\n  "version": "7.3",\n  "screens": [],\n}\n');
      await builderPage(page).json.notice.waitFor();
    },
  },
  {
    name: "try",
    arrange: async (page) => {
      await builderPage(page).json.repair.click();
      await builderPage(page).json.notice.waitFor({ state: "detached" });
      await builderPage(page).undo.click();
      await builderPage(page).show("Phone");
      await builderPage(page).tryIt.click();
      await builderPage(page).phone.radio("Follow-up").check();
    },
  },
  {
    name: "try-iphone",
    arrange: async (page) => {
      await page.getByRole("radio", { name: "iPhone" }).click();
      await builderPage(page).phone.radio("Follow-up").check();
    },
  },
  {
    name: "problems",
    arrange: async (page) => {
      const text = JSON.stringify(smallFlow("A label that is much too long for any phone")).replace(
        '"name":"DONE"',
        '"name":"GONE"',
      );
      await flowsPage(page).importFlow("With problems", text);
      await builderPage(page).ready();
      await builderPage(page).problemsButton.click();
      await builderPage(page).problems.panel.waitFor();
      await builderPage(page).inspector.pane.waitFor();
    },
  },
];

/** Closes what floats above the builder. */
async function closed(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
