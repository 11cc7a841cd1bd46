import type { Locator, Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

/** What people answered to a Flow. */
export function responsesPage(page: Page) {
  const panel = page.getByRole("complementary", { name: "One response" });
  const settings = page.getByRole("dialog", { name: "Where responses go" });
  return {
    table: page.getByRole("table", { name: "Responses" }),
    /** The line of the table with the answers of this person. */
    row: (name: string): Locator =>
      page.getByRole("table", { name: "Responses" }).getByRole("row").filter({ hasText: name }),
    panel,
    settings,
    secret: settings.getByRole("status").locator("code"),

    async open(flow: string): Promise<void> {
      await page.goto(`${flow}/responses`);
      await untilReady(page);
    },

    /** Has responses sent on to an address, and answers the secret that signs. */
    async sendOnTo(address: string): Promise<string> {
      await page.getByRole("button", { name: "Settings" }).click();
      await settings.getByLabel("Address of your program").fill(address);
      await settings.getByRole("button", { name: "Start sending" }).click();
      const secret = settings.getByRole("status").locator("code");
      const text = (await secret.textContent()) ?? "";
      await page.keyboard.press("Escape");
      await settings.waitFor({ state: "hidden" });
      return text;
    },

    async download(): Promise<string> {
      await page.getByRole("button", { name: "Download" }).click();
      const file = page.waitForEvent("download");
      await page.getByRole("link", { name: "Download CSV" }).click();
      const stream = await (await file).createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString("utf8");
    },
  };
}
