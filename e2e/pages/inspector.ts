import type { Locator, Page } from "@playwright/test";

/** Settings of what is selected, in the right pane. */
export function inspector(page: Page) {
  const pane = page.getByRole("region", { name: "Settings" });
  return {
    pane,
    title: pane.getByRole("heading", { level: 2 }),
    field: (label: string): Locator => pane.getByLabel(label, { exact: true }),
    button: (name: string): Locator => pane.getByRole("button", { name, exact: true }),

    /** Picks one of a list that opens. */
    async pick(label: string, option: string | RegExp): Promise<void> {
      await pane.getByRole("combobox", { name: label }).click();
      await page.getByRole("option", { name: option }).click();
    },
  };
}
