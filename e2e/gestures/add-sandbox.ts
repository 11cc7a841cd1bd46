import type { Page } from "@playwright/test";
import { accountsPage } from "../pages/accounts-page";

/** Connects a sandbox that no other test uses. Answers its name and id. */
export async function addSandbox(page: Page): Promise<{ readonly name: string; readonly accountId: string }> {
  const accounts = accountsPage(page);
  await accounts.open();
  // The first one of a workspace may be shared with another test that comes at the same moment.
  if (await accounts.useSandbox.isVisible()) {
    await accounts.useSandbox.click();
    await page.waitForURL(/\/accounts\/[^/]+$/);
    await accounts.open();
  }
  await accounts.addSandbox.click();
  await page.waitForURL(/\/accounts\/[^/]+$/);
  const title = await page.getByRole("heading", { level: 1, name: /^Sandbox/ }).innerText();
  return { name: title.split("\n")[0] ?? "", accountId: page.url().split("/").at(-1) ?? "" };
}
