import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { builderPage } from "./pages/builder-page";

/** The same Flow in another browser, as a colleague would have it: no channel between the two. */
async function openElsewhere(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.goto(url);
  const builder = builderPage(page);
  await builder.ready();
  return builder;
}

for (const choice of ["Keep my version", "Take their version"] as const) {
  test(`two people change the same Flow: "${choice}" goes on with one and keeps the other as a revision`, async ({
    browser,
    builder,
    flows,
    page,
    signedIn,
    unique,
  }) => {
    await flows.importFlow(`Conflict ${unique}`, smallFlow("Full name"));
    await builder.ready();
    const elsewhere = await browser.newContext({
      storageState: signedIn,
      baseURL: new URL(page.url()).origin,
    });
    const theirs = await openElsewhere(elsewhere, page.url());

    await theirs.canvas.retype(theirs.canvas.text("Full name"), "Their label");
    await expect(theirs.saved).toBeVisible();
    await builder.canvas.retype(builder.canvas.text("Full name"), "My label");
    const dialog = page.getByRole("dialog", { name: "This Flow was changed elsewhere" });
    await expect(dialog).toContainText("Ada Meyer saved another version");
    await dialog.getByRole("button", { name: choice }).click();
    await expect(dialog).toHaveCount(0);

    const kept = choice === "Keep my version" ? "My label" : "Their label";
    await expect(builder.canvas.component(`Text field: ${kept}`)).toBeVisible();
    await expect(builder.saved).toBeVisible();
    await page.reload();
    await builder.ready();
    await expect(builder.canvas.component(`Text field: ${kept}`)).toBeVisible();

    await test.step("the other version is not lost: it can be restored", async () => {
      await page.getByRole("banner").getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "Revisions" }).click();
      const revisions = page.getByRole("dialog", { name: "Revisions" }).getByRole("listitem");
      await revisions.first().getByRole("button", { name: "Restore" }).click();
      const other = choice === "Keep my version" ? "Their label" : "My label";
      await expect(builder.canvas.component(`Text field: ${other}`)).toBeVisible();
    });
    await elsewhere.close();
  });
}

test("a second tab of the same browser says so, and follows what the first one saves", async ({
  builder,
  context,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Tabs ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const second = await openElsewhere(context, page.url());
  await expect(page.getByText("Open in another tab", { exact: true })).toBeVisible();
  await builder.canvas.retype(builder.canvas.text("Full name"), "Changed in the first tab");
  await expect(builder.saved).toBeVisible();
  await expect(second.canvas.component("Text field: Changed in the first tab")).toBeVisible();
});
