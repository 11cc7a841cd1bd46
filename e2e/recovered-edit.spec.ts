import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("an edit of a draft that the server no longer has comes back, and the person says which version goes on", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Restored ${unique}`, smallFlow("Full name"));
  await builder.ready();
  // As after a server was set back to a backup: this browser has seen a later draft than the server knows.
  await keepInBrowser(page, { text: JSON.stringify(smallFlow("Given name")), layout: {}, base: 99 });
  await page.reload();
  const dialog = page.getByRole("dialog", { name: "This Flow was changed elsewhere" });
  await dialog.getByRole("button", { name: "Keep my version" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(builder.saved).toBeVisible();

  await page.reload();
  await builder.ready();
  await expect(builder.canvas.component("Text field: Given name")).toBeVisible();
});

/** Leaves an unconfirmed edit where the builder keeps one. */
async function keepInBrowser(page: Page, entry: object): Promise<void> {
  const flowId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `flowsmith-draft-${flowId}`,
    JSON.stringify(entry),
  ] as const);
}
