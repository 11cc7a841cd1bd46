import { expect, type Page } from "@playwright/test";
import { pasteText } from "../gestures/clipboard";

/** The page of a table, and the list of all data that leads to it. */
export function tablePage(page: Page) {
  const grid = page.getByRole("grid");
  return {
    grid,
    saved: page.getByText("Saved", { exact: true }),
    /** By the texts of a line; the first cell that has it. */
    cell: (text: string) => grid.getByRole("gridcell", { name: text, exact: true }).first(),
    head: (name: string) => grid.getByRole("button", { name: `Column ${name}`, exact: true }),
    counts: (text: string) => page.getByText(text, { exact: true }),

    /** Makes a table from the list of data, whether or not there is any yet. */
    async create(name: string): Promise<void> {
      await page.goto("/data");
      const [first, more] = [
        page.getByRole("button", { name: "New table" }),
        page.getByRole("button", { name: "Add data" }),
      ];
      await first.or(more).waitFor();
      if (await more.isVisible()) {
        await more.click();
        await page.getByRole("menuitem", { name: "Table", exact: true }).click();
      } else await first.click();
      await page.getByRole("textbox", { name: "Name" }).fill(name);
      await page.getByRole("button", { name: "Create the table" }).click();
      await grid.waitFor();
    },

    /** Copied in a spreadsheet, pasted from the first cell on. */
    async pasteAtStart(lines: readonly (readonly string[])[]): Promise<void> {
      const first = grid.getByRole("gridcell").first();
      await first.click();
      await expect(first).toBeFocused();
      await pasteText(page, lines.map((line) => line.join("\t")).join("\n"));
    },

    /** Adds the rows of a CSV file. */
    async importCsv(name: string, content: string): Promise<void> {
      await page.getByRole("button", { name: "Import", exact: true }).click();
      const file = { name, mimeType: "text/csv", buffer: Buffer.from(content) };
      await page.getByLabel("Choose a CSV or Excel file").setInputFiles(file);
      await page.getByRole("button", { name: /^Import \d+ row/ }).click();
    },
  };
}
