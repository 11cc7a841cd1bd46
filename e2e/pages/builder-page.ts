import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { JsonObject } from "@/lib/flow/json";
import { untilReady } from "../gestures/ready";
import { canvas } from "./canvas";
import { flowMap } from "./flow-map";
import { inspector } from "./inspector";
import { jsonView } from "./json-view";
import { palette } from "./palette";
import { phone } from "./phone";
import { problemsPanel } from "./problems-panel";
import { screensList } from "./screens-list";
import { toast } from "./toast";

export type BuilderPage = ReturnType<typeof builderPage>;

/** The builder of one Flow: the bar, and the rooms around the phone. */
export function builderPage(page: Page) {
  const bar = page.getByRole("banner");
  const saved = bar.getByRole("status").filter({ hasText: /^Saved$/ });

  const map = flowMap(page);

  return {
    canvas: canvas(page),
    map,
    inspector: inspector(page),
    json: jsonView(page),
    palette: palette(page),
    phone: phone(page),
    problems: problemsPanel(page),
    screens: screensList(page),

    saved,
    saveStatus: bar.getByRole("status"),
    undo: bar.getByRole("button", { name: "Undo" }),
    redo: bar.getByRole("button", { name: "Redo" }),
    tryIt: bar.getByRole("button", { name: "Try", exact: true }),
    stopTrying: bar.getByRole("button", { name: "Stop trying" }),
    problemsButton: bar.getByRole("button", { name: /problems?$|^Checking$/i }),
    name: bar.getByRole("button", { name: /, rename$/ }),
    commands: page.getByRole("combobox", { name: "Find a command" }),
    insertMenu: page.getByRole("combobox", { name: "Add a component" }),
    /** What floats above the builder to be searched; it takes a moment to go away. */
    searching: page.getByRole("dialog", { name: /^(Add a component|Find a command)$/ }),
    toast: (text: string | RegExp): Locator => toast(page, text),

    /** Waits until the builder of an open Flow answers to gestures. */
    async ready(): Promise<void> {
      await expect(bar.getByRole("button", { name: "Export" })).toBeVisible();
      await untilReady(page);
    },

    async show(view: "Phone" | "Map" | "JSON"): Promise<void> {
      await page.getByRole("radiogroup", { name: "View" }).getByRole("radio", { name: view }).click();
      if (view === "Map") await map.settled();
    },

    async showTab(tab: "Screens" | "Add"): Promise<void> {
      await page.getByRole("tab", { name: tab, exact: true }).click();
    },

    /** The JSON as the builder hands it out, from the bar's menu. */
    async exported(): Promise<{ readonly text: string; readonly flow: JsonObject }> {
      await bar.getByRole("button", { name: "Export" }).click();
      const arriving = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: /Download/ }).click();
      const text = await readFile(await (await arriving).path(), "utf8");
      return { text, flow: JSON.parse(text) };
    },
  };
}
