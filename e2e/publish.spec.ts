import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { untilReady } from "./gestures/ready";
import { accountsPage } from "./pages/accounts-page";
import { publishPage } from "./pages/publish-page";
import { seriousFaults } from "./serious-faults";

// One workspace: the tests take their turns.
test.describe.configure({ mode: "serial" });

async function withSandbox(page: Page): Promise<void> {
  const accounts = accountsPage(page);
  await accounts.open();
  if (await accounts.useSandbox.isVisible()) {
    await accounts.useSandbox.click();
    await page.waitForURL(/\/accounts\/[^/]+$/);
  }
}

test("a Flow is made live in the sandbox, edited, and made live again", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  test.slow();
  await withSandbox(page);
  await flows.open();
  await flows.importFlow(`Publish ${unique}`, smallFlow());
  await builder.ready();
  const flow = page.url();
  await page.getByRole("banner").getByRole("link", { name: "Publish" }).click();
  const publishing = publishPage(page);
  await untilReady(page);
  expect(await seriousFaults(page)).toEqual([]);
  await publishing.note.fill("The first version");
  await publishing.publish.click();
  await expect(publishing.live).toBeVisible({ timeout: 30_000 });
  await expect(publishing.steps("Done")).toHaveCount(4);
  expect(await seriousFaults(page)).toEqual([]);

  await page.goto(flow);
  await builder.ready();
  await builder.canvas.retype(builder.canvas.text("Full name"), "Your name");
  await expect(builder.saved).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Publish" }).click();
  await expect(page.getByText("Live, with changes").first()).toBeVisible();
  await untilReady(page);
  await page.getByRole("button", { name: "Compare with what is live" }).click();
  const comparison = page.getByRole("dialog", { name: "What publishing changes" });
  await expect(comparison).toContainText("Your name");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(comparison).toHaveCount(0);
  await publishing.publish.click();
  await expect(publishing.live).toBeVisible({ timeout: 30_000 });

  await page.goto("/flows");
  const card = page.getByRole("listitem").filter({ has: flows.flow(`Publish ${unique}`) });
  await expect(card).toContainText("Live");
});

test("what blocks publishing is listed before the press, and nothing reaches WhatsApp", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await withSandbox(page);
  await flows.open();
  const broken = JSON.stringify(smallFlow()).replace('"name":"DONE"', '"name":"GONE"');
  await flows.importFlow(`Publish ${unique}`, broken);
  await builder.ready();
  await page.getByRole("banner").getByRole("link", { name: "Publish" }).click();
  await untilReady(page);
  const publishing = publishPage(page);
  await expect(publishing.needs("Does not work")).toContainText(/There is no screen “GONE”/);
  // The account, its number, its webhooks, and WhatsApp itself.
  await expect(publishing.needs("Works")).toHaveCount(4);
  expect(await seriousFaults(page)).toEqual([]);
  await publishing.publish.click();
  await expect(publishing.steps("Did not succeed")).toContainText("2 problems block publishing.");
  await page.getByRole("link", { name: /^Show in the builder: There is no screen “GONE”/ }).click();
  await builder.ready();
  await expect(builder.inspector.title).toHaveText("Button");
});
