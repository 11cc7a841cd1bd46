import type { Page } from "@playwright/test";

export type TextFile = { readonly name: string; readonly text: string };

/** "Import a Flow": a file or a pasted text, and what is wrong with it. */
export function importDialog(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Import a Flow" });
  return {
    dialog,
    field: dialog.getByLabel("Flow JSON"),
    problem: dialog.getByRole("alert"),
    importIt: dialog.getByRole("button", { name: "Import", exact: true }),
    repair: dialog.getByRole("button", { name: "Repair and import" }),
    keep: dialog.getByRole("button", { name: "Keep for correction" }),

    async chooseFile(file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
      const choosing = page.waitForEvent("filechooser");
      await dialog.getByRole("button", { name: "Choose a file" }).click();
      const chooser = await choosing;
      await chooser.setFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
    },
  };
}
