import type { Locator, Page } from "@playwright/test";

/** The screens of the Flow in the left pane, with the outline of the one selected. */
export function screensList(page: Page) {
  const list = page.getByRole("list", { name: "Screens" });
  return {
    list,
    add: page.getByRole("button", { name: "Add a screen" }),
    card: (title: string): Locator => list.getByRole("listitem").filter({ hasText: title }),
    /** The part of a card that shows the screen. */
    open: (title: string): Locator => list.getByRole("button", { name: new RegExp(`^${title}`) }),
    selected: list.locator("button[aria-current=true]"),
    titleField: list.getByRole("textbox", { name: "Title of the screen" }),

    async choose(title: string, item: string): Promise<void> {
      await list.getByRole("listitem").filter({ hasText: title }).hover();
      await page.getByRole("button", { name: `More for ${title}` }).click();
      // Its shortcut is part of the name.
      await page.getByRole("menuitem", { name: new RegExp(`^${item}`) }).click();
    },
  };
}
