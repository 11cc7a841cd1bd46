import type { Browser, Page } from "@playwright/test";
import {
  freshState,
  goodSecret,
  goodToken,
  ids,
  startTestMeta,
  type TestMeta,
} from "../lib/accounts/test-meta";
import { expect, signedOut, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { flowsPage } from "./pages/flows-page";
import { seriousFaults } from "./serious-faults";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

test.use({ storageState: signedOut });
test.beforeEach(() => test.slow());

let meta: TestMeta;
test.beforeAll(async () => {
  meta = await startTestMeta();
});
test.beforeEach(() => void Object.assign(meta.state, freshState()));
test.afterAll(() => meta.graph.close());

type Visit = {
  readonly page: Page;
  /** Everything that the server sent to the browser, and everything that it printed. */
  readonly everythingSaid: () => Promise<string>;
};

/** A new server whose WhatsApp is the test's own, with its owner signed in. */
async function visit(browser: Browser, work: (visit: Visit) => Promise<void>): Promise<void> {
  await inStartedFolder(async (dataDir) => {
    const variables = { GRAPH_URL: meta.graph.origin, LOG_LEVEL: "debug" };
    const server = await startOwnServer({ dataDir, port: await freePort(), variables });
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "en-GB",
      viewport: { width: 1280, height: 800 },
    });
    try {
      const page = await context.newPage();
      const answers: Promise<string>[] = [];
      page.on("response", (response) => {
        // Of a redirect, and of what was given up, there is no body.
        answers.push(response.text().catch(() => ""));
      });
      await enterAsOwner(page);
      const everythingSaid = async () => [...(await Promise.all(answers)), server.printed()].join("\n");
      await work({ page, everythingSaid });
    } finally {
      await context.close();
      await server.kill();
    }
  });
}

/** Whatever is stored about an account and must stay on the server. */
const sealedText = /v1\.[A-Za-z0-9_-]{10}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22}/;

test("a new person connects the sandbox with one press, and everything about it works", async ({
  browser,
}) => {
  await visit(browser, async ({ page, everythingSaid }) => {
    const accounts = accountsPage(page);
    await flowsPage(page).importFlow("Booking", smallFlow());
    await builderPage(page).ready();
    await page.getByRole("banner").getByRole("link", { name: "Publish" }).click();
    await expect(page.getByText("No WhatsApp account yet")).toBeVisible();
    await untilReady(page);
    await page.getByRole("link", { name: "Connect WhatsApp" }).click();
    await expect(accounts.heading).toBeVisible();
    await expect(page.getByText("Simulated", { exact: true })).toBeVisible();
    await untilReady(page);
    await accounts.useSandbox.click();
    // Back to where it was needed.
    await page.waitForURL(/\/publish$/);
    await expect(page.getByRole("heading", { name: "What publishing needs" })).toBeVisible();
    await accounts.open();
    await accounts.account("Sandbox").click();
    await expect(accounts.title("Sandbox")).toBeVisible();
    await expect(page.getByText("Everything works")).toBeVisible();
    await expect(page.getByText("Nothing that is sent from it reaches WhatsApp.")).toBeVisible();
    for (const name of ["Access token", "Answers and alerts", "Number", "Key for live data"]) {
      await expect(accounts.check(name)).toContainText("Works");
    }

    await page.getByRole("button", { name: /^Actions for \+1 555/ }).click();
    await page.getByRole("menuitem", { name: "Replace the key pair" }).click();
    await expect(accounts.toast("The key pair is replaced")).toBeVisible();
    await expect(accounts.check("Key for live data")).toContainText("Works");

    await accounts.open();
    await accounts.addSandbox.click();
    await expect(accounts.title("Sandbox 2")).toBeVisible();
    await accounts.disconnect.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
    await expect(accounts.toast("“Sandbox 2” is disconnected")).toBeVisible();
    await expect(accounts.account("Sandbox")).toBeVisible();
    await expect(accounts.account("Sandbox 2")).toHaveCount(0);

    const said = await everythingSaid();
    expect(said).toContain("Everything works");
    expect(said).not.toMatch(/\bEAA[0-9a-f]{20}/);
    expect(said).not.toContain("PRIVATE KEY");
    expect(said).not.toMatch(sealedText);
  });
});

test("a real account is connected by a guide that checks each thing and fills in what it can", async ({
  browser,
}) => {
  await visit(browser, async ({ page, everythingSaid }) => {
    const accounts = accountsPage(page);
    await accounts.open();
    await accounts.connectReal.click();
    await untilReady(page);
    const token = accounts.field("Access token");

    await token.fill("EAAthisIsNoGoodToken");
    await token.press("Tab");
    await expect(accounts.step("Access token")).toContainText("WhatsApp does not accept the access token.");
    await expect(token).toHaveAttribute("aria-invalid", "true");

    await token.fill(goodToken);
    await token.press("Tab");
    await expect(accounts.step("Access token")).toContainText("The token works");
    await expect(accounts.field("App ID")).toHaveValue(ids.app);
    await expect(accounts.field("WhatsApp Business Account ID")).toHaveValue(ids.waba);
    await accounts.choice("+1 555-078-3882, Clinic").check();
    await expect(accounts.field("Phone number ID")).toHaveValue(ids.otherNumber);
    await expect(accounts.step("Phone number ID")).toContainText("+1 555-078-3882, Clinic.");

    const secret = accounts.field("App secret");
    await expect(secret).toHaveAttribute("type", "password");
    await accounts.connect.click();
    await expect(page.locator("form").getByRole("alert")).toContainText("Still missing: App secret");
    await expect(secret).toBeFocused();
    await secret.fill("f".repeat(32));
    await accounts.connect.click();
    await expect(page.locator("form").getByRole("alert")).toContainText("This is not the secret of the app.");
    await expect(secret).toBeFocused();
    await secret.fill(goodSecret);
    await accounts.connect.click();

    await expect(accounts.title("Clinic")).toBeVisible();
    await expect(accounts.check("App secret")).toContainText("Works");
    await expect(accounts.check("Answers and alerts")).toContainText("WhatsApp cannot reach this server");
    await expect(page.getByText("One thing does not work")).toBeVisible();
    expect([...meta.state.keys.keys()]).toEqual([ids.otherNumber]);

    meta.state.token = "EAAtheNextTokenOfTheClinic1";
    await accounts.checkAgain.click();
    await accounts.check("Access token").getByRole("button", { name: "Enter another token" }).click();
    const dialog = page.getByRole("dialog", { name: "Replace the access token" });
    await dialog.getByLabel("New access token").fill("EAAstillNotTheRightToken");
    await dialog.getByRole("button", { name: "Check and save" }).click();
    await expect(dialog.getByText("WhatsApp does not accept the access token.")).toBeVisible();
    await dialog.getByLabel("New access token").fill(meta.state.token);
    await dialog.getByRole("button", { name: "Check and save" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(accounts.check("Access token")).toContainText("Works");

    const said = await everythingSaid();
    expect(said).toContain("WhatsApp was called");
    for (const secretText of [goodToken, goodSecret, meta.state.token, "PRIVATE KEY"]) {
      expect(said).not.toContain(secretText);
    }
    expect(said).not.toMatch(sealedText);
  });
});

test("a key that another program has set is replaced only after a question", async ({ browser }) => {
  await visit(browser, async ({ page }) => {
    const accounts = accountsPage(page);
    const theirs = "-----BEGIN PUBLIC KEY-----\ntheirs\n-----END PUBLIC KEY-----";
    meta.state.keys.set(ids.number, theirs);
    await page.goto("/accounts/new");
    await untilReady(page);
    await accounts.field("Access token").fill(goodToken);
    await accounts.field("Access token").press("Tab");
    await accounts.choice("+1 555-078-3881, Clinic").check();
    await accounts.field("App secret").fill(goodSecret);
    await accounts.field("App secret").press("Enter");
    await expect(accounts.title("Clinic")).toBeVisible();
    expect(meta.state.keys.get(ids.number)).toBe(theirs);

    await page.getByRole("button", { name: "Replace the key", exact: true }).click();
    const question = page.getByRole("alertdialog", { name: "Replace the key of this number?" });
    await expect(question).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    expect(meta.state.keys.get(ids.number)).toBe(theirs);
    await page.getByRole("button", { name: "Replace the key", exact: true }).click();
    await question.getByRole("button", { name: "Replace the key" }).click();
    await expect(accounts.toast("Done")).toBeVisible();
    expect(meta.state.keys.get(ids.number)).toContain("BEGIN PUBLIC KEY");
    expect(meta.state.keys.get(ids.number)).not.toBe(theirs);
  });
});

test("the pages about accounts serve everybody, in light and dark", async ({ browser }) => {
  await visit(browser, async ({ page }) => {
    const accounts = accountsPage(page);
    const inBoth = async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await seriousFaults(page)).toEqual([]);
      }
    };
    await accounts.open();
    await inBoth();
    await page.goto("/accounts/new");
    await untilReady(page);
    await accounts.field("Access token").fill("EAAthisIsNoGoodToken");
    await accounts.field("Access token").press("Tab");
    await expect(accounts.step("Access token")).toContainText("WhatsApp does not accept");
    await page.getByRole("button", { name: "Where do I find this?" }).first().click();
    await inBoth();
    await accounts.useSandbox.click();
    await expect(accounts.title("Sandbox")).toBeVisible();
    await inBoth();
    await accounts.replaceToken.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await inBoth();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await accounts.open();
    await inBoth();
  });
});
