import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { addSandbox } from "./gestures/add-sandbox";
import { untilReady } from "./gestures/ready";
import { publishPage } from "./pages/publish-page";
import { toast } from "./pages/toast";
import { seriousFaults } from "./serious-faults";

async function openControls(page: Page): Promise<void> {
  await page.goto("/sandbox/controls");
  await untilReady(page);
}

test("what happens to Flows at WhatsApp is noticed, compared and taken, told in the list, and all are imported", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  test.slow();
  const { name: account, accountId } = await addSandbox(page);
  const publishing = publishPage(page);
  const names = [`Ours ${unique}`, `Other ${unique}`] as const;
  const ids: string[] = [];
  for (const name of names) {
    await flows.open();
    await flows.importFlow(name, smallFlow());
    await builder.ready();
    const flowId = new URL(page.url()).pathname.split("/")[2] ?? "";
    ids.push(flowId);
    await publishing.open(flowId);
    await publishing.choose(account);
    await publishing.publish.click();
    await expect(publishing.live).toBeVisible({ timeout: 30_000 });
  }
  const [ours, other] = names;

  await openControls(page);
  await page.getByRole("button", { name: `Make happen to ${ours}` }).click();
  await page.getByRole("menuitem", { name: "Somebody edits it at WhatsApp" }).click();
  await expect(toast(page, "The first screen has another title at WhatsApp now")).toBeVisible();
  await page.getByRole("combobox", { name: `State of ${other}` }).click();
  await page.getByRole("option", { name: "Blocked" }).click();

  await flows.open();
  const notices = page.getByRole("region", { name: "What you should know" });
  await expect(async () => {
    await page.reload();
    // Other tests make things happen as well.
    const all = notices.getByRole("button", { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
    await expect(notices).toContainText(other, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  expect(await seriousFaults(page)).toEqual([]);

  await publishing.open(ids[0] ?? "");
  await publishing.choose(account);
  await expect(page.getByText("The Flow was changed at WhatsApp")).toBeVisible();
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  const compared = page.getByRole("dialog", { name: "Your draft and the version at WhatsApp" });
  await expect(compared).toContainText("Your details *");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Take the version of WhatsApp" }).click();
  await expect(toast(page, "The draft is the version of WhatsApp now")).toBeVisible();
  await page.goto(`/flows/${ids[0]}`);
  await builder.ready();
  await expect(builder.canvas.text("Your details *")).toBeVisible();

  await flows.open();
  for (const name of names) {
    await flows.choose(name, "Delete");
    await expect(flows.flow(name)).toHaveCount(0);
  }
  await page.goto(`/flows/import?account=${accountId}`);
  await untilReady(page);
  await page.getByRole("button", { name: "Import 2 Flows" }).click();
  await expect(page.getByText("2 Flows are here")).toBeVisible();
  await flows.open();
  for (const name of names) await expect(flows.flow(name)).toBeVisible();
});
