import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Response } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { expect, signedOut, test } from "./fixtures";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { newFlowPage } from "./pages/new-flow-page";
import { publishPage } from "./pages/publish-page";
import { sendPage } from "./pages/send-page";
import { simulatedPhonePage } from "./pages/simulated-phone-page";
import { everyAddress, foldersOfApp } from "./server/every-address";
import { answersOf, found, type Said, secretsIn } from "./server/look-for-secrets";
import { freePort, inOwnFolder, startOwnServer } from "./server/own-server";

test.use({ storageState: signedOut });

type Got = { readonly headers: Record<string, string>; readonly body: string };

/** The program of a business, to which responses are sent on. */
async function withProgram(work: (url: string, got: readonly Got[]) => Promise<void>): Promise<void> {
  const got: Got[] = [];
  const server = http.createServer(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    got.push({ headers: Object.fromEntries(headers), body: await text(request) });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    // A listening server has an address of this kind.
    const { port } = server.address() as AddressInfo;
    await work(`http://127.0.0.1:${port}/responses`, got);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function saidIn(response: Response): Promise<Said> {
  const where = `${response.request().method()} ${new URL(response.url()).pathname} ${response.status()}`;
  return { where, text: await response.text().catch(() => "") };
}

/** What secrets look like, whosever they are: tokens, private keys, sealed texts. */
const shapes = [
  /\bEAA[0-9a-f]{20}/,
  /PRIVATE KEY/,
  /v1\.[A-Za-z0-9_-]{10}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22}/,
];

/** Secrets that are shown where a person made them or has to copy them, and nowhere else. */
const shownOnPurpose = (flowId: string) => [
  // The key of a webhook, once: the program of the business checks signatures with it.
  `webhook secret in POST /flows/${flowId}/responses 200`,
];

test("from a template to an answer: made live, sent, filled on the phone, in the table and sent on", async ({
  browser,
}) => {
  test.slow();
  await withProgram(async (program, got) => {
    await inOwnFolder(async (dataDir) => {
      const variables = { OUTBOUND_LOCAL: "1", LOG_LEVEL: "debug" };
      const port = await freePort();
      const server = await startOwnServer({ dataDir, port, variables });
      const context = await browser.newContext({
        baseURL: server.url,
        locale: "en-GB",
        viewport: { width: 1280, height: 800 },
      });
      const said: Promise<Said>[] = [];
      try {
        const page = await context.newPage();
        // Of a redirect, and of what was given up, there is no body.
        page.on("response", (response) => said.push(saidIn(response)));
        await enterAsOwner(page);

        const accounts = accountsPage(page);
        await accounts.open();
        await accounts.useSandbox.click();
        await expect(accounts.title("Sandbox")).toBeVisible();

        const making = newFlowPage(page);
        await making.open();
        await making.use("Contact form").click();
        await builderPage(page).ready();
        const flowId = new URL(page.url()).pathname.split("/")[2] ?? "";
        await page.getByRole("banner").getByRole("link", { name: "Publish" }).click();
        await untilReady(page);
        const publishing = publishPage(page);
        await publishing.publish.click();
        await expect(publishing.live).toBeVisible({ timeout: 30_000 });

        await page
          .getByRole("navigation", { name: "This Flow" })
          .getByRole("link", { name: "Responses" })
          .click();
        await expect(page.getByText("No responses yet")).toBeVisible();
        await untilReady(page);
        await page.getByRole("button", { name: "Settings" }).click();
        await page.getByLabel("Address of your program").fill(program);
        await page.getByRole("button", { name: "Start sending" }).click();
        const secret = page.getByText(/^whsec_/);
        await expect(secret).toBeVisible();
        const webhook = new Webhook((await secret.innerText()).trim());

        const sending = sendPage(page);
        await sending.open(flowId);
        await sending.to.fill("+1 650 555 1234");
        await sending.sendTest.click();
        await expect(sending.sent("+1 650 555 1234")).toContainText("Delivered", { timeout: 30_000 });
        await sending.sent("+1 650 555 1234").getByRole("link", { name: "Phone" }).click();
        await page.waitForURL(/\/sandbox\/phone/);
        const phone = simulatedPhonePage(page);
        await untilReady(page);
        await phone.frame
          .getByRole("button", { name: /^(Open|Fill)/ })
          .first()
          .click();
        await phone.field("Full name").fill("Ana Silva");
        await phone.frame.getByRole("button", { name: "Subject", exact: true }).click();
        await phone.frame.getByRole("option", { name: "Praise" }).click();
        await phone.field("Your message").fill("=1+1 is fine");
        await phone.button("Send").click();
        await expect(phone.frame.getByText("Response sent")).toBeVisible();

        await page.goto(`/flows/${flowId}/responses`);
        const row = page.getByRole("row").filter({ hasText: "Ana Silva" });
        await expect(row).toContainText("Praise", { timeout: 30_000 });
        await expect(row).toContainText("=1+1 is fine");
        await expect.poll(() => got.length, { timeout: 30_000 }).toBe(1);
        const [first] = got;
        expect(webhook.verify(first?.body ?? "", first?.headers ?? {})).toMatchObject({
          data: { answers: { full_name: "Ana Silva" } },
        });

        await sending.open(flowId);
        await expect(sending.sent("+1 650 555 1234")).toContainText("Answered");
        const shown = [...(await Promise.all(said)), { where: "the log", text: server.printed() }];
        expect(shown.some(({ text }) => text.includes("Ana Silva"))).toBe(true);
        await server.kill();

        const known = await secretsIn({ ...variables, DATA_DIR: dataDir, PORT: String(port) });
        const entries = everyAddress(known.places);
        expect(Object.keys(entries).sort()).toEqual([...foldersOfApp()].sort());
        const again = await startOwnServer({ dataDir, port, variables });
        try {
          const from = { request: context.request, origin: server.url };
          const answers = await answersOf(from, Object.values(entries).flat());
          const everything = [...shown, ...answers, { where: "the log", text: again.printed() }];
          expect(found(known, everything)).toEqual([
            ...shownOnPurpose(flowId),
            ...["planted in GET /data 200", `planted in GET /data/${known.places.sourceId} 200`],
          ]);
          for (const shape of shapes) {
            expect(everything.filter(({ text }) => shape.test(text)).map(({ where }) => where)).toEqual([]);
          }
        } finally {
          await again.kill();
        }
      } finally {
        await context.close();
        await server.kill();
      }
    });
  });
});
