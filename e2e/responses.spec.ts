import { Webhook } from "standardwebhooks";
import { expect, signedOut, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { flowsPage } from "./pages/flows-page";
import { publishPage } from "./pages/publish-page";
import { responsesPage } from "./pages/responses-page";
import { simulatedPhonePage } from "./pages/simulated-phone-page";
import { seriousFaults } from "./serious-faults";
import { startListening } from "./server/listening-program";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

// A server of its own: it may send webhooks to this machine.
test.use({ storageState: signedOut });

test("a response arrives in the table by itself, opens as a filled phone, downloads, and is sent on signed", async ({
  browser,
}) => {
  test.slow();
  const program = await startListening();
  await inStartedFolder(async (dataDir) => {
    const server = await startOwnServer({
      dataDir,
      port: await freePort(),
      variables: { OUTBOUND_LOCAL: "1" },
    });
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "en-GB",
      viewport: { width: 1280, height: 800 },
    });
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      await accountsPage(page).open();
      await accountsPage(page).useSandbox.click();
      await expect(accountsPage(page).title("Sandbox")).toBeVisible();
      await flowsPage(page).open();
      await flowsPage(page).importFlow("Booking", smallFlow());
      await builderPage(page).ready();
      const flow = new URL(page.url()).pathname;
      await page.goto(`${flow}/publish`);
      await untilReady(page);
      await publishPage(page).publish.click();
      await expect(publishPage(page).live).toBeVisible({ timeout: 30_000 });

      const responses = responsesPage(page);
      await responses.open(flow);
      await expect(page.getByText("No responses yet")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      const secret = await responses.sendOnTo(program.url);

      const other = await context.newPage();
      const phone = simulatedPhonePage(other);
      await phone.open();
      await phone.addPerson("+1 650 555 1234", "Ana Silva");
      await phone.sendFlow();
      await phone.button("Open form").click();
      await phone.field("Full name").fill("=Ana Silva");
      await phone.button("Continue").click();
      await phone.button("Send").click();
      await expect(phone.responses).toHaveCount(1);

      await page.bringToFront();
      const row = responses.row("=Ana Silva");
      await expect(row).toBeVisible({ timeout: 20_000 });
      expect(await seriousFaults(page)).toEqual([]);
      await row.getByRole("button").click();
      await expect(responses.panel.getByRole("img", { name: /Your details/ })).toBeVisible();
      await expect(responses.panel.getByLabel("Full name", { exact: true })).toHaveValue("=Ana Silva");
      await responses.panel.getByText("Answers", { exact: true }).click();
      await expect(responses.panel.getByRole("definition")).toHaveText("=Ana Silva");
      expect(await seriousFaults(page)).toEqual([]);
      await page.reload();
      await expect(responses.panel).toBeVisible();

      const [, line] = (await responses.download()).split("\r\n");
      expect(line).toContain(",Ana Silva,'+16505551234,yes,'=Ana Silva");

      await expect.poll(() => program.heard.length).toBe(1);
      const [told] = program.heard;
      const headers = Object.entries(told?.headers ?? {}).map(([name, value]) => [name, String(value)]);
      expect(new Webhook(secret).verify(told?.body ?? "", Object.fromEntries(headers))).toMatchObject({
        type: "response.received",
        data: { answers: { full_name: "=Ana Silva" }, questions: [{ label: "Full name" }] },
      });
      await page.getByRole("button", { name: "Settings" }).click();
      await expect(responses.settings.getByRole("listitem").first()).toContainText("Arrived");
    } finally {
      await context.close();
      await server.kill();
      program.close();
    }
  });
});
