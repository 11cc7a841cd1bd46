import type { Locator, Page } from "@playwright/test";

/** What can be added, in the left pane. */
export function palette(page: Page) {
  const pane = page.getByRole("tabpanel", { name: "Add" });
  return {
    search: pane.getByRole("textbox", { name: "Search components" }),
    item: (title: string): Locator => pane.getByRole("button", { name: title, exact: true }),
  };
}
