import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { addSandbox } from "./gestures/add-sandbox";
import { untilReady } from "./gestures/ready";
import { publishPage } from "./pages/publish-page";
import { revisionsDialog } from "./pages/revisions-dialog";
import { toast } from "./pages/toast";
import { seriousFaults } from "./serious-faults";

test("a live Flow is edited, compared, published, taken back, and brought here again", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  test.slow();
  const name = `Change ${unique}`;
  const { name: account, accountId } = await addSandbox(page);
  await flows.importFlow(name, smallFlow());
  await builder.ready();
  const flowId = page.url().split("/").at(-1) ?? "";
  const publishing = publishPage(page);
  await publishing.open(flowId);
  await publishing.choose(account);
  await publishing.publish.click();
  await expect(publishing.live).toBeVisible({ timeout: 30_000 });

  await page.goto(`/flows/${flowId}`);
  await builder.ready();
  await builder.canvas.retype(builder.canvas.text("Full name"), "Your name");
  await expect(builder.saved).toBeVisible();
  await publishing.open(flowId);
  await publishing.choose(account);
  await page.getByRole("button", { name: "Compare with what is live" }).click();
  await expect(page.getByRole("dialog", { name: "What publishing changes" })).toContainText("Your name");
  await page.keyboard.press("Escape");
  await publishing.publish.click();
  await expect(publishing.live).toBeVisible({ timeout: 30_000 });

  // Revision 1 keeps what was imported. The revisions of the builder lead to the same as the list on this page.
  await expect(publishing.goBackTo(2)).toBeVisible();
  await page.goto(`/flows/${flowId}`);
  await builder.ready();
  const revisions = revisionsDialog(page);
  await revisions.open();
  await revisions.dialog.getByRole("link", { name: /, revision 2, again$/ }).click();
  const dialog = publishing.rollBack(2);
  await expect(dialog.getByText("Nothing that relies on what is live now breaks.")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole("radio", { name: "Leave the draft as it is" }).click();
  await dialog.getByRole("button", { name: "Publish revision 2" }).click();
  await expect(toast(page, "Revision 2 is live again")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Revision 2 again")).toBeVisible();

  await flows.open();
  await flows.choose(name, "Delete");
  await expect(flows.flow(name)).toHaveCount(0);
  await page.goto(`/flows/import?account=${accountId}`);
  await untilReady(page);
  const listed = page.getByRole("list", { name: "Flows at WhatsApp" });
  await expect(listed.getByRole("listitem")).toHaveCount(1);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Import 1 Flow" }).click();
  await expect(page.getByText("1 Flow is here")).toBeVisible();
  await listed.getByRole("link", { name: `Open ${name}` }).click();
  await builder.ready();
  await expect(builder.canvas.text("Full name")).toBeVisible();
});
