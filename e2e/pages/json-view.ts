import { expect, type Page } from "@playwright/test";

/** The Flow as JSON in a code editor. */
export function jsonView(page: Page) {
  const area = page.getByRole("region", { name: "Flow JSON" });
  const editor = area.getByRole("textbox", { name: "Flow JSON" });
  return {
    area,
    editor,
    repair: area.getByRole("button", { name: "Repair" }),
    showPlace: area.getByRole("button", { name: "Show the place" }),
    notice: area.getByRole("status"),

    /** Puts a text in place of everything in the editor. */
    async replaceAll(text: string): Promise<void> {
      await editor.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
      await expect(editor).toBeFocused();
    },
  };
}
