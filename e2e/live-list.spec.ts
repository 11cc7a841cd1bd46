import type { Locator, Page } from "@playwright/test";
import { expect, signedOut, test } from "./fixtures";
import { pasteText } from "./gestures/clipboard";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { newFlowPage } from "./pages/new-flow-page";
import { publishPage } from "./pages/publish-page";
import { simulatedPhonePage } from "./pages/simulated-phone-page";
import { seriousFaults } from "./serious-faults";
import { freePort, inOwnFolder, startOwnServer } from "./server/own-server";

// A server of its own: other tests want the workspace without an account.
test.use({ storageState: signedOut });

/** As copied from a spreadsheet; the days never pass. */
const slots = [
  ["Day", "Time", "Doctor", "Places"],
  ["2099-12-01", "09:00", "Dr Lopez", "2"],
  ["2099-12-01", "11:30", "Dr Novak", "1"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** Counts what a person presses. */
function counter() {
  let presses = 0;
  return {
    press: async (what: Locator): Promise<void> => {
      presses += 1;
      await what.click();
    },
    presses: () => presses,
  };
}

async function pasteTable(page: Page, press: (what: Locator) => Promise<void>): Promise<void> {
  await page.goto("/data");
  await untilReady(page);
  await press(page.getByRole("button", { name: "New table" }));
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Free times");
  await press(page.getByRole("button", { name: "Create the table" }));
  const grid = page.getByRole("grid", { name: "Cells of Free times" });
  await press(grid.getByRole("gridcell").nth(1));
  await pasteText(page, slots);
  await expect(grid.getByText("Dr Novak")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** Sends the Flow to the phone and fills it up to its times. */
async function openTimes(page: Page): Promise<void> {
  const phone = simulatedPhonePage(page);
  await phone.sendFlow();
  await phone.button("Open form").last().click();
  await phone.frame.getByRole("radio", { name: /^First visit/ }).check();
  await phone.button("Continue").click();
  await phone.frame.getByRole("button", { name: "Day", exact: true }).click();
  const calendar = phone.frame.getByRole("dialog", { name: "Day" });
  await calendar
    .getByRole("button", { name: /Wednesday/ })
    .last()
    .click();
  await calendar.getByRole("button", { name: "OK" }).click();
}

test("typed times become live ones by pointing, and the last place is booked once, on the phone", async ({
  browser,
}) => {
  test.slow();
  await inOwnFolder(async (dataDir) => {
    const server = await startOwnServer({ dataDir, port: await freePort() });
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "en-GB",
      viewport: { width: 1280, height: 800 },
    });
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      const accounts = accountsPage(page);
      await accounts.open();
      await accounts.useSandbox.click();
      await expect(accounts.title("Sandbox")).toBeVisible();
      const making = newFlowPage(page);
      await making.open();
      await making.use("Appointment booking").click();
      const builder = builderPage(page);
      await builder.ready();
      const address = page.url();

      const { press, presses } = counter();
      await pasteTable(page, press);
      await page.goto(address);
      await builder.ready();
      await press(builder.screens.open("Choose a time"));
      await press(builder.canvas.component("Single choice: Time of day"));
      await press(page.getByRole("radio", { name: "A table or other source" }));
      await press(page.getByRole("dialog").getByRole("button", { name: /^Free times/ }));
      await expect(page.getByRole("dialog").getByText("2 of at most 20")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await press(page.getByRole("button", { name: "Use this source" }));
      await expect(builder.canvas.area.getByText("Tue 1 Dec · 11:30")).toBeVisible();
      await expect(builder.problemsButton).toHaveText("No problems");
      await expect(builder.saved).toBeVisible();
      // The table, the choice of it: all there is to making a typed list a live one.
      expect(presses()).toBeLessThanOrEqual(9);

      await page.goto(`${address}/publish`);
      await untilReady(page);
      await publishPage(page).publish.click();
      await expect(publishPage(page).live).toBeVisible({ timeout: 30_000 });
      const phone = simulatedPhonePage(page);
      await phone.open();
      await phone.addPerson("+1 650 555 1234", "Ana Silva");
      await openTimes(page);
      await phone.frame.getByRole("radio", { name: /^Tue 1 Dec · 11:30/ }).check();
      await phone.button("Continue").click();
      await phone.field("Full name").fill("Ana Silva");
      await phone.field("Phone number").fill("+1 650 555 1234");
      await phone.button("Continue").click();
      await phone.button("Ask for this appointment").click();
      await expect(phone.frame.getByText("Response sent")).toBeVisible();

      await openTimes(page);
      await expect(phone.frame.getByRole("radio", { name: /^Tue 1 Dec · 09:00/ })).toBeVisible();
      await expect(phone.frame.getByRole("radio", { name: /^Tue 1 Dec · 11:30/ })).toHaveCount(0);
      await page.goto(`${address}/responses`);
      const row = page.getByRole("row").filter({ hasText: "Ana Silva" });
      await expect(row).toContainText("Tue 1 Dec · 11:30", { timeout: 30_000 });
    } finally {
      await context.close();
      await server.kill();
    }
  });
});
