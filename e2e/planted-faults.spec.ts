import type { Page } from "@playwright/test";
import type { JsonObject } from "@/lib/flow/json";
import { signBody } from "@/lib/meta/webhooks/signature";
import { expect, signedOut, test } from "./fixtures";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { flowsPage } from "./pages/flows-page";
import { liveDataPage } from "./pages/live-data-page";
import { outsidePage } from "./pages/outside-page";
import { publishPage } from "./pages/publish-page";
import { responsesPage } from "./pages/responses-page";
import { rulesView } from "./pages/rules-view";
import { simulatedPhonePage } from "./pages/simulated-phone-page";
import { seriousFaults } from "./serious-faults";
import { startServingData } from "./server/data-program";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

// A server of its own: other tests want the workspace without an account.
test.use({ storageState: signedOut });

const booking: JsonObject = {
  version: "7.3",
  screens: [
    {
      id: "TIME",
      title: "Choose a time",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "RadioButtonsGroup",
            name: "time",
            label: "Time",
            required: true,
            "data-source": [
              { id: "a", title: "Morning" },
              { id: "b", title: "Evening" },
            ],
          },
          {
            type: "Footer",
            label: "Book",
            "on-click-action": { name: "complete", payload: { time: "${form.time}" } },
          },
        ],
      },
    },
  ],
};

/** Makes a source of the address and a Flow whose times come from it, and publishes that. Answers both addresses. */
async function bookingFrom(page: Page, address: string) {
  await accountsPage(page).open();
  await accountsPage(page).useSandbox.click();
  await expect(accountsPage(page).title("Sandbox")).toBeVisible();
  const source = outsidePage(page);
  await source.open("url");
  await source.name.fill("Free times");
  await source.address.fill(address);
  await source.fetch.click();
  await expect(source.rows).toContainText("Dr Novak");
  await source.saveNew();
  const sourceAt = page.url();
  await flowsPage(page).importFlow("Booking", booking);
  const builder = builderPage(page);
  await builder.ready();
  const flowAt = page.url();
  await builder.canvas.component("Single choice: Time").click();
  await page.getByRole("radio", { name: "A table or other source" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Free times/ })
    .click();
  await page.getByRole("button", { name: "Use this source" }).click();
  await expect(builder.canvas.area.getByText("Tue 1 Dec · 11:30")).toBeVisible();
  await expect(builder.saved).toBeVisible();
  await page.goto(`${flowAt}/publish`);
  await untilReady(page);
  await publishPage(page).publish.click();
  await expect(publishPage(page).live).toBeVisible({ timeout: 30_000 });
  return { sourceAt, flowAt };
}

/** From the notice on the list of Flows to the call, as an owner goes who knows nothing more. Answers what is said there. */
async function followNotice(page: Page, title: string) {
  await page.goto("/flows");
  await untilReady(page);
  const notices = page.getByRole("region", { name: "What you should know" });
  const all = notices.getByRole("button", { name: /^Show all/ });
  if (await all.isVisible()) await all.click();
  const notice = notices
    .locator("div")
    .filter({ hasText: `Live data of “Booking”: ${title}` })
    .filter({ has: page.getByRole("link", { name: "See what went wrong" }) })
    .last();
  await notice.getByRole("link", { name: "See what went wrong" }).click();
  await page
    .getByRole("button", { name: /^Open the call:/ })
    .first()
    .click();
  return liveDataPage(page).callPanel;
}

test("a phone books a time from a web address; then five planted faults are found from the interface alone", async ({
  browser,
}) => {
  test.slow();
  const data = await startServingData();
  await inStartedFolder(async (dataDir) => {
    // A busy machine has half of the time that the simulated phone waits.
    const variables = { OUTBOUND_LOCAL: "1", ANSWER_WITHIN_MS: "5000" };
    const server = await startOwnServer({ dataDir, port: await freePort(), variables });
    const look = { baseURL: server.url, locale: "en-GB", viewport: { width: 1280, height: 800 } };
    const context = await browser.newContext(look);
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      const { sourceAt, flowAt } = await bookingFrom(page, `${data.url}/times`);
      const source = outsidePage(page);
      // In a window of its own: a page behind another one draws once a second, and every click waits for that.
      const beside = await browser.newContext({ ...look, storageState: await context.storageState() });
      const phone = simulatedPhonePage(await beside.newPage());
      await phone.open();
      await phone.addPerson("+1 650 555 1234", "Ana Silva");
      await phone.sendFlow();
      await phone.button("Open form").click();
      await phone.frame.getByRole("radio", { name: "Tue 1 Dec · 11:30" }).check();
      await phone.button("Book").click();
      await expect(phone.frame.getByText("Response sent")).toBeVisible();
      const live = liveDataPage(page);
      await live.openCalls(flowAt);
      await expect(live.call("Opened")).toBeVisible();
      await responsesPage(page).open(flowAt);
      await expect(responsesPage(page).row("Ana Silva")).toBeVisible({ timeout: 30_000 });

      const meetsFault = async (): Promise<void> => {
        await phone.button("Open form").last().click();
        await expect(phone.frame.getByRole("alertdialog")).toContainText("Something went wrong", {
          timeout: 15_000,
        });
        await phone.button("OK").click();
      };
      await phone.sendFlow();

      // 1. The server behind the address is down.
      await page.goto(sourceAt);
      await untilReady(page);
      await source.moveTo(`http://127.0.0.1:${await freePort()}/times`);
      await meetsFault();
      const down = await followNotice(page, "a source did not answer");
      await expect(down).toContainText("“Free times” did not answer. Nobody answers at the address");
      await expect(down).toContainText("Test the source");
      expect(await seriousFaults(page)).toEqual([]);
      await down.getByRole("link", { name: "Open the source" }).click();
      await expect(page.getByText("It fails, and Flows get nothing")).toBeVisible();
      await expect(source.trouble).toContainText("Start the server again, or check the address.");
      await page.goto(flowAt);
      await builderPage(page).ready();
      const rules = rulesView(page);
      await rules.show();
      await rules.tryWith({});
      await expect(rules.trial).toContainText("“Free times” did not answer");

      // 2. It is there, and too slow. Meanwhile, 3.: somebody signs with another app secret.
      await page.goto(sourceAt);
      await untilReady(page);
      await source.moveTo(`${data.url}/late`);
      const slow = meetsFault();
      await live.open(flowAt);
      const endpoint = (await page.getByText("/api/endpoint/").first().textContent()) ?? "";
      const raw = JSON.stringify({ encrypted_flow_data: "", encrypted_aes_key: "", initial_vector: "" });
      const forged = await page.request.post(new URL(endpoint.trim()).pathname, {
        headers: { "content-type": "application/json", "x-hub-signature-256": signBody(raw, "f".repeat(32)) },
        data: Buffer.from(raw),
      });
      expect(forged.status()).toBe(432);
      const signature = await followNotice(page, "not signed by WhatsApp");
      await expect(signature).toContainText("does not fit the app secret of any account");
      await expect(signature).toContainText("enter the new one on the page of the account");
      await expect(signature.getByRole("link", { name: "Open the accounts" })).toBeVisible();
      await slow;
      const late = await followNotice(page, "took too long");
      await expect(late).toContainText(/“Free times” had not answered after \d\.\d seconds/);
      await expect(late.getByRole("link", { name: "Open the source" })).toBeVisible();

      // 4. A handler answers a field of the wrong type; 5. it throws.
      await live.open(flowAt);
      await live.choice("JavaScript").click();
      await live.write(
        'async function handler() {\n  return { screen: "TIME", data: { time_options: "none" } };\n}',
      );
      await expect(live.saved).toBeVisible();
      await live.putLive("Wrong");
      await meetsFault();
      const wrong = await followNotice(page, "the data does not fit the screen");
      await expect(wrong).toContainText('"time_options" should be array, but is string');
      await expect(wrong).toContainText("Correct the value that is named");
      await wrong.getByRole("link", { name: "See who answers" }).click();
      await expect(live.editor).toContainText("time_options");
      await live.write("async function handler() {\n  const slots = undefined;\n  return slots.first;\n}");
      await expect(live.saved).toBeVisible();
      await live.putLive("Throws");
      await meetsFault();
      const thrown = await followNotice(page, "the code broke off");
      await expect(thrown).toContainText("TypeError");
      await expect(thrown).toContainText("(line 3)");
      await thrown.getByRole("link", { name: "Open the code" }).click();
      await expect(live.editor).toContainText("slots.first");

      await page.goto(`${flowAt}/data?view=health`);
      await untilReady(page);
      const main = page.getByRole("main");
      await expect(main).toContainText("4 questions went wrong");
      for (const title of [
        "A source did not answer",
        "Took too long",
        "Not signed by WhatsApp",
        "The data does not fit the screen",
        "The code broke off",
      ]) {
        await expect(main.getByRole("listitem").filter({ hasText: title })).toContainText("once");
      }
      expect(await seriousFaults(page)).toEqual([]);
    } finally {
      await Promise.all(browser.contexts().map((each) => each.close()));
      await server.kill();
      data.close();
    }
  });
});
