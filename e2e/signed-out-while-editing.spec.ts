import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { owner } from "./owner";
import { identityPage } from "./pages/identity-page";

test("a sign-in that expired while editing keeps the edit and saves it after signing in again", async ({
  builder,
  context,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Expired ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await context.clearCookies();
  await builder.canvas.retype(builder.canvas.text("Full name"), "Kept all the same");
  const notice = page.getByRole("alert").filter({ hasText: "You were signed out" });
  await expect(notice).toBeVisible();
  await expect(builder.saved).toHaveCount(0);

  const opening = context.waitForEvent("page");
  await notice.getByRole("button", { name: "Sign in again" }).click();
  const door = await opening;
  await identityPage(door).signIn(owner);
  await expect(door).toHaveURL("/flows");
  await door.close();

  await page.bringToFront();
  await notice.getByRole("button", { name: "I have signed in" }).click();
  await expect(builder.saved).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await builder.ready();
  await expect(builder.canvas.component("Text field: Kept all the same")).toBeVisible();
});

test("an edit made while signed out survives closing the tab", async ({
  builder,
  context,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Expired ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const address = page.url();
  await context.clearCookies();
  await builder.canvas.retype(builder.canvas.text("Full name"), "Kept all the same");
  await expect(page.getByText("You were signed out")).toBeVisible();

  await page.goto("about:blank");
  await page.goto(address);
  await identityPage(page).signIn(owner);
  await builder.ready();
  await expect(page.getByText("Your last edits are back")).toBeVisible();
  await expect(builder.canvas.component("Text field: Kept all the same")).toBeVisible();
  await expect(builder.saved).toBeVisible();
});
