import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("a copy is kept under a name and brought back later", async ({ builder, flows, page, unique }) => {
  await flows.importFlow(`Revisions ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const openRevisions = async (): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+k");
    await builder.commands.fill("revisions");
    await page.keyboard.press("Enter");
  };
  const dialog = page.getByRole("dialog", { name: "Revisions" });

  await openRevisions();
  await dialog.getByRole("textbox", { name: "Name of the copy" }).fill("Before the change");
  await dialog.getByRole("button", { name: "Keep a copy" }).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Before the change" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await builder.canvas.retype(builder.canvas.text("Full name"), "Changed");
  await expect(builder.saved).toBeVisible();
  await openRevisions();
  await dialog
    .getByRole("listitem")
    .filter({ hasText: "Before the change" })
    .getByRole("button", { name: "Restore" })
    .click();
  await expect(builder.canvas.component("Text field: Full name")).toBeVisible();
  await expect(builder.toast(/Restored “Before the change”/)).toBeVisible();
  await builder.undo.click();
  await expect(builder.canvas.component("Text field: Changed")).toBeVisible();
});
