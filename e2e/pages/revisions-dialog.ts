import { expect, type Page } from "@playwright/test";
import { builderPage } from "./builder-page";

/** The kept copies of a Flow. */
export function revisionsDialog(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Revisions" });
  const { commands } = builderPage(page);
  const revision = (name: string) => dialog.getByRole("listitem").filter({ hasText: name });

  async function open(): Promise<void> {
    await page.keyboard.press("ControlOrMeta+k");
    await commands.fill("revisions");
    await page.keyboard.press("Enter");
  }

  return {
    dialog,
    revision,
    open,

    /** Keeps the Flow as it is now under a name. */
    async keep(name: string): Promise<void> {
      await open();
      await dialog.getByRole("textbox", { name: "Name of the copy" }).fill(name);
      await dialog.getByRole("button", { name: "Keep a copy" }).click();
      await expect(revision(name)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    },
  };
}
