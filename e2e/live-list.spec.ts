import type { Locator, Page } from "@playwright/test";
import { expect, signedOut, test } from "./fixtures";
import { pasteText } from "./gestures/clipboard";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { liveDataPage } from "./pages/live-data-page";
import { newFlowPage } from "./pages/new-flow-page";
import { publishPage } from "./pages/publish-page";
import { responsesPage } from "./pages/responses-page";
import { type SimulatedPhonePage, simulatedPhonePage } from "./pages/simulated-phone-page";
import { tablePage } from "./pages/table-page";
import { seriousFaults } from "./serious-faults";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

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

/** Answers the address of the table. */
async function pasteTable(page: Page, press: (what: Locator) => Promise<void>): Promise<string> {
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
  return page.url();
}

async function publish(page: Page, flow: string): Promise<void> {
  await page.goto(`${flow}/publish`);
  await untilReady(page);
  await publishPage(page).publish.click();
  await expect(page.getByText("The Flow is live")).toBeVisible({ timeout: 30_000 });
}

/** Sends the Flow to the phone and fills it up to its times. */
async function openTimes(phone: SimulatedPhonePage): Promise<void> {
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

/** From the times on to the end. */
async function book(phone: SimulatedPhonePage, name: string): Promise<void> {
  await phone.field("Full name").fill(name);
  await phone.field("Phone number").fill("+1 650 555 1234");
  await phone.button("Continue").click();
  await phone.button("Ask for this appointment").click();
  await expect(phone.frame.getByText("Response sent").last()).toBeVisible();
}

test("typed times become live ones by pointing, the last place is booked once, and who lost theirs is told", async ({
  browser,
}) => {
  test.slow();
  await inStartedFolder(async (dataDir) => {
    const server = await startOwnServer({ dataDir, port: await freePort() });
    const look = { baseURL: server.url, locale: "en-GB", viewport: { width: 1280, height: 800 } };
    const context = await browser.newContext(look);
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
      const table = await pasteTable(page, press);
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
      await publish(page, address);

      // In a window of its own: a page behind another one draws once a second, and every click waits for that.
      const beside = await browser.newContext({ ...look, storageState: await context.storageState() });
      const phone = simulatedPhonePage(await beside.newPage());
      await phone.open();
      await phone.addPerson("+1 650 555 1234", "Ana Silva");
      await openTimes(phone);
      await phone.frame.getByRole("radio", { name: /^Tue 1 Dec · 11:30/ }).check();
      await phone.button("Continue").click();
      await book(phone, "Ana Silva");
      const responses = responsesPage(page);
      await responses.open(address);
      await expect(responses.row("Ana Silva")).toContainText("Tue 1 Dec · 11:30", { timeout: 30_000 });

      // What she asked is gone through again: the time that she took is no longer offered.
      const live = liveDataPage(page);
      await live.openCalls(address);
      await live.call("SUMMARY").click();
      await live.callPanel.getByRole("button", { name: "Copy as a journey" }).click();
      await page.getByRole("button", { name: "Go through it" }).click();
      await builder.ready();
      const steps = page.getByRole("list", { name: "Steps of the journey" }).getByRole("listitem");
      const times = steps.filter({ hasText: "Got Choose a time" });
      await expect(times).toContainText("Same screen, other values now");
      await times.click();
      await expect(page.getByRole("region", { name: "Answered then" })).toContainText("11:30");
      await expect(page.getByRole("region", { name: "Answered now" })).not.toContainText("11:30");
      await expect(page.getByRole("region", { name: "Answered now" })).toContainText("09:00");
      expect(await seriousFaults(page)).toEqual([]);

      // Where the last button ends the Flow on the phone, nobody is asked whether the place is still theirs.
      await page.goto(address);
      await builder.ready();
      await builder.screens.open("Check and send").click();
      await builder.canvas.component("Button: Ask for this appointment").click();
      await builder.inspector.pick("When tapped", "Finish and send the answers");
      await expect(builder.saved).toBeVisible();
      await publish(page, address);
      await openTimes(phone);
      await expect(phone.frame.getByRole("radio", { name: /^Tue 1 Dec · 11:30/ })).toHaveCount(0);
      await phone.frame.getByRole("radio", { name: /^Tue 1 Dec · 09:00/ }).check();
      await phone.button("Continue").click();
      await expect(phone.field("Full name")).toBeVisible();
      await page.goto(table);
      await untilReady(page);
      const taken = page.getByRole("button", { name: "1 place taken" });
      await taken.first().click();
      await page.getByRole("button", { name: "Give back" }).click();
      await expect(taken).toHaveCount(1);
      await tablePage(page).cell("2").click();
      await page.keyboard.type("0");
      await page.keyboard.press("Enter");
      await expect(tablePage(page).saved).toBeVisible();
      await book(phone, "Ana Torres");
      await responses.open(address);
      await expect(responses.row("Place lost")).toBeVisible({ timeout: 30_000 });
      expect(await responses.download()).toContain("Free times: 2099-12-01 09:00");
      await page.goto("/flows");
      await untilReady(page);
      const notices = page.getByRole("region", { name: "What you should know" });
      await expect(notices).toContainText("Somebody finished “Appointment booking” without their place");
      await notices.getByRole("link", { name: "Open the response" }).click();
      await expect(responses.panel).toContainText("Their place is gone");
      expect(await seriousFaults(page)).toEqual([]);
    } finally {
      await Promise.all(browser.contexts().map((each) => each.close()));
      await server.kill();
    }
  });
});
