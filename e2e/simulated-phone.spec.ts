import type { APIRequest, Browser, Page } from "@playwright/test";
import type { JsonObject } from "@/lib/flow/json";
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
import { toast } from "./pages/toast";
import { seriousFaults } from "./serious-faults";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

// A server of its own: other tests want the workspace without an account.
test.use({ storageState: signedOut });

async function visit(browser: Browser, work: (page: Page) => Promise<void>): Promise<void> {
  await inStartedFolder(async (dataDir) => {
    const server = await startOwnServer({ dataDir, port: await freePort() });
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "en-GB",
      viewport: { width: 1280, height: 800 },
    });
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      await work(page);
    } finally {
      await context.close();
      await server.kill();
    }
  });
}

/** One screen that asks for a document. */
const uploadFlow: JsonObject = {
  version: "7.3",
  screens: [
    {
      id: "INVOICE",
      title: "Your invoice",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "DocumentPicker",
            name: "invoice",
            label: "Invoice",
            "min-uploaded-documents": 1,
            "max-uploaded-documents": 1,
            "max-file-size-kb": 1024,
          },
          {
            type: "Footer",
            label: "Send",
            "on-click-action": { name: "complete", payload: { invoice: "${form.invoice}" } },
          },
        ],
      },
    },
  ],
};

async function publish(page: Page, name: string, json: JsonObject = smallFlow()): Promise<string> {
  const accounts = accountsPage(page);
  await accounts.open();
  await accounts.useSandbox.click();
  await expect(accounts.title("Sandbox")).toBeVisible();
  const flows = flowsPage(page);
  await flows.open();
  await flows.importFlow(name, json);
  await builderPage(page).ready();
  const address = page.url();
  await publishAgain(page, address);
  return address;
}

async function publishAgain(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/publish`);
  await untilReady(page);
  const publishing = publishPage(page);
  await publishing.publish.click();
  await expect(publishing.live).toBeVisible({ timeout: 30_000 });
}

test("a Flow is sent to the simulated phone, filled and answered, and an old message keeps its version", async ({
  browser,
}) => {
  test.slow();
  await visit(browser, async (page) => {
    const phone = simulatedPhonePage(page);
    const flow = await publish(page, "Booking");
    await page.getByRole("link", { name: "Simulated phone" }).click();
    await untilReady(page);
    await phone.addPerson("+1 650 555 1234", "Ana Silva");
    await phone.sendFlow();
    await expect(phone.button("Open form")).toBeVisible();
    await expect(phone.line("Webhook: message read")).toContainText("Delivered");
    expect(await seriousFaults(page)).toEqual([]);

    await phone.button("Open form").click();
    await phone.field("Full name").fill("Ana Silva");
    await phone.button("Continue").click();
    await phone.button("Send").click();
    await expect(phone.responses).toHaveCount(1);
    await expect(phone.frame.getByText("Response sent")).toBeVisible();
    const told = phone.line("Webhook: response to a Flow");
    await expect(told).toContainText("Delivered · answer 200");
    await told.getByRole("button").first().click();
    await expect(told).toContainText('\\"full_name\\":\\"Ana Silva\\"');
    await phone.responses.click();
    await expect(phone.frame.getByText("Your response")).toBeVisible();
    await expect(phone.frame.getByText("Ana Silva")).toBeVisible();
    await phone.button("Close").click();

    await page.goto(flow);
    const builder = builderPage(page);
    await builder.ready();
    await builder.canvas.retype(builder.canvas.text("Full name"), "Your name");
    await expect(builder.saved).toBeVisible();
    await publishAgain(page, flow);
    await phone.open();
    await phone.person("Ana Silva").click();
    await phone.sendFlow();
    await expect(phone.button("Open form")).toHaveCount(2);
    await phone.button("Open form").first().click();
    await expect(phone.field("Full name")).toBeVisible();
    await phone.button("Close").click();
    await phone.button("Open form").last().click();
    await expect(phone.field("Your name")).toBeVisible();
  });
});

/** What was sent along is a link in the table, downloads as it was, and is nobody else's. */
async function opensFromTheTable(
  page: Page,
  flow: string,
  { name, buffer, playwright }: { name: string; buffer: Buffer; playwright: { request: APIRequest } },
): Promise<void> {
  await responsesPage(page).open(flow);
  const link = responsesPage(page).table.getByRole("link", { name });
  await expect(link).toBeVisible({ timeout: 20_000 });
  const address = new URL((await link.getAttribute("href")) ?? "", flow).href;
  const got = await page.request.get(address);
  expect(await got.body()).toEqual(buffer);
  expect(got.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringMatching(/^attachment; filename="invoice.pdf"/),
    "x-content-type-options": "nosniff",
  });
  const stranger = await playwright.request.newContext();
  expect((await stranger.get(address)).status()).toBe(401);
  await stranger.dispose();
}

test("a file goes along, what is made to go wrong is seen, and nobody else gets in", async ({
  browser,
  playwright,
}) => {
  test.slow();
  await visit(browser, async (page) => {
    const phone = simulatedPhonePage(page);
    const flow = await publish(page, "Booking", uploadFlow);
    await phone.open();
    await phone.addPerson("16505551234", "Ana Silva");
    await phone.sendFlow();
    await phone.button("Open form").click();
    const picker = page.waitForEvent("filechooser");
    await phone.button("Upload document").click();
    const file = { name: "invoice.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") };
    await (await picker).setFiles(file);
    await phone.button("Send").click();
    await expect(phone.responses).toHaveCount(1);
    const answer = phone.line("Webhook: response to a Flow");
    await answer.getByRole("button").first().click();
    await expect(answer).toContainText('\\"file_name\\":\\"invoice.pdf\\"');
    await opensFromTheTable(page, flow, { ...file, playwright });
    await phone.open();

    await page.getByRole("link", { name: "Things that go wrong" }).click();
    await untilReady(page);
    const lost = page.getByRole("switch", { name: "Webhooks get lost" });
    await lost.click();
    await expect(lost).toBeChecked();
    await page.getByRole("combobox", { name: "State of Booking" }).click();
    await page.getByRole("option", { name: "Blocked" }).click();
    // The webhook about it was the one to be lost.
    await expect(lost).not.toBeChecked();
    await page.getByRole("button", { name: "Make happen to Booking" }).click();
    await page.getByRole("menuitem", { name: "The version expires soon" }).click();
    await expect(toast(page, "The alert is on its way to your app")).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);

    await phone.open();
    await phone.person("Ana Silva").click();
    await phone.button("Open form").click();
    await expect(phone.frame.getByRole("alertdialog")).toContainText("Something went wrong");
    await expect(phone.line("The Flow is blocked.")).toBeVisible();
    await phone.button("OK").click();
    const blocked = phone.line("Webhook: a Flow is blocked");
    await expect(blocked).toContainText("Lost on purpose");
    await blocked.getByRole("button").first().click();
    await blocked.getByRole("button", { name: "Send it again" }).click();
    await expect(blocked).toContainText("Delivered");

    const stranger = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
    expect((await stranger.get("/api/phone")).status()).toBe(401);
    const headers = { "sec-fetch-site": "same-origin" };
    const asked = { headers, data: { messageId: "x", request: { action: "INIT", screen: "", data: {} } } };
    expect((await stranger.post("/api/phone/exchange", asked)).status()).toBe(401);
    expect((await stranger.post("/api/phone/exchange", { data: {} })).status()).toBe(403);
    expect(
      (await stranger.post("/api/phone/files?messageId=x&use=answer&name=x", { headers })).status(),
    ).toBe(401);
    expect((await stranger.get("/api/phone/files/1")).status()).toBe(401);
    expect((await stranger.get("/api/sandbox/graph/v25.0/me")).status()).toBe(404);
    expect((await stranger.get("/sandbox/phone")).url()).toContain("/sign-in");
    expect((await stranger.get("/sandbox/controls")).url()).toContain("/sign-in");
    await stranger.dispose();
  });
});
