import { expect, test } from "./fixtures";
import { noisePicture } from "./flows/noise-picture";
import { smallFlow } from "./flows/small-flow";
import { untilReady } from "./gestures/ready";
import { accountsPage } from "./pages/accounts-page";
import { publishPage } from "./pages/publish-page";
import { sendPage } from "./pages/send-page";
import { seriousFaults } from "./serious-faults";

test("a test reaches the simulated phone, and a list everybody on it", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  test.slow();
  const accounts = accountsPage(page);
  await accounts.open();
  if (await accounts.useSandbox.isVisible()) {
    await accounts.useSandbox.click();
    await page.waitForURL(/\/accounts\/[^/]+$/);
  }
  await flows.open();
  await flows.importFlow(`Send ${unique}`, smallFlow());
  await builder.ready();
  const flowId = new URL(page.url()).pathname.split("/")[2] ?? "";

  const sending = sendPage(page);
  await sending.open(flowId);
  await sending.to.fill("Ana");
  await sending.sendTest.click();
  await expect(page.getByText("This is no phone number.").first()).toBeVisible();
  // The draft has never been at WhatsApp before.
  await sending.to.fill("+1 (650) 555-1234");
  await sending.sendTest.click();
  const sent = sending.sent("+1 650 555 1234");
  await expect(sent).toContainText("Delivered", { timeout: 30_000 });
  expect(await seriousFaults(page)).toEqual([]);

  await sending.open(flowId);
  await sending.tab("List").click();
  await page.getByRole("link", { name: "Go to publishing" }).first().click();
  await untilReady(page);
  const publishing = publishPage(page);
  await publishing.publish.click();
  await expect(publishing.live).toBeVisible({ timeout: 30_000 });
  await sending.open(flowId);
  await sending.tab("List").click();
  await sending.people.fill(
    "Phone,Name\n+1 650 555 0001,Ana\n+1 650 555 0002,Bob\n+1 650 555 0003,Cy\nnobody,Di",
  );
  await expect(page.getByText("1 line is left out")).toBeVisible();
  await sending.sendTo(3).click();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("alertdialog").getByRole("button", { name: "Send to 3 people" }).click();
  await expect(sending.list).toContainText("3 of 3", { timeout: 30_000 });
  await expect(sending.list).toContainText("Delivered 3", { timeout: 30_000 });
  await sending.list.getByRole("button", { name: "Each person" }).click();
  await expect(sending.list.getByText("+1 650 555 0003")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await sending.tab("Message").click();
  await page.getByRole("radio", { name: "Picture" }).click();
  const picture = page.getByLabel("Choose a picture", { exact: true });
  await picture.setInputFiles({ name: "a.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") });
  await expect(page.getByText("WhatsApp does not take this file as a picture.")).toBeVisible();
  await picture.setInputFiles({ name: "a.png", mimeType: "image/png", buffer: noisePicture(80, 40) });
  await expect(page.getByRole("img", { name: "a.png" })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await sending.to.fill("+1 650 555 1234");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("On its way to +1 650 555 1234")).toBeVisible();

  await sending.tab("Test").click();
  await sent.first().getByRole("link", { name: "Phone" }).click();
  await page.waitForURL(/\/sandbox\/phone/);
  await expect(page.getByText("Please fill in this short form.").first()).toBeVisible();
  const shown = page.getByRole("region", { name: "Simulated phone" }).getByRole("img", { name: "Picture" });
  await expect(shown).toHaveJSProperty("naturalWidth", 80);
});
