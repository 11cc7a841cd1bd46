import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";
import { importDialog } from "./import-dialog";
import { toast } from "./toast";

export type FlowsPage = ReturnType<typeof flowsPage>;

/** The list of Flows. A Flow is found by its name, in cards as in rows. */
export function flowsPage(page: Page) {
  const search = page.getByRole("searchbox", { name: "Search Flows" });
  const importing = importDialog(page);

  async function open(): Promise<void> {
    await page.goto("/flows");
    await expect(page.getByRole("heading", { name: "Flows", exact: true })).toBeVisible();
    await untilReady(page);
  }

  async function choose(name: string, item: string): Promise<void> {
    await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
    await page.getByRole("menuitem", { name: item }).click();
  }

  return {
    search,
    importing,
    open,
    choose,
    flow: (name: string): Locator => page.getByRole("link", { name, exact: true }),
    nameField: page.getByLabel("Name of the Flow"),
    shelf: (name: "Active" | "Archived"): Locator => page.getByRole("radio", { name }),
    importButton: page.getByRole("button", { name: "Import", exact: true }),
    look: (name: "Cards" | "Rows"): Locator => page.getByRole("radio", { name }),
    toast: (text: string | RegExp): Locator => toast(page, text),

    /** Makes a Flow of this name from JSON and stays in the builder, where an import leads. */
    async importFlow(name: string, json: unknown): Promise<void> {
      await open();
      await page.getByRole("button", { name: "Import", exact: true }).click();
      const text = typeof json === "string" ? json : JSON.stringify(json, null, 2);
      await importing.chooseFile({ name: `${name}.json`, bytes: Buffer.from(text) });
      await expect(page).toHaveURL(/\/flows\/[^/?]+$/);
    },

    async rename(from: string, to: string): Promise<void> {
      await choose(from, "Rename");
      await page.getByLabel("Name of the Flow").fill(to);
      await page.getByLabel("Name of the Flow").press("Enter");
    },

    /** The JSON of a Flow as the list hands it out. */
    async exported(name: string): Promise<{ readonly fileName: string; readonly text: string }> {
      const arriving = page.waitForEvent("download");
      await choose(name, "Export JSON");
      const download = await arriving;
      return { fileName: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    },
  };
}
