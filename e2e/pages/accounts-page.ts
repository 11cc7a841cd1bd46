import type { Locator, Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";
import { toast } from "./toast";

/** Connected WhatsApp accounts: the list, the guide, and the page of one. */
export function accountsPage(page: Page) {
  return {
    heading: page.getByRole("heading", { name: "Accounts", exact: true }),
    useSandbox: page.getByRole("button", { name: "Use the sandbox" }),
    addSandbox: page.getByRole("button", { name: "Add a sandbox" }),
    connectReal: page.getByRole("link", { name: "Connect a real account" }),
    /** In the list. */
    account: (name: string): Locator => page.getByRole("link", { name, exact: true }),
    /** On the page of an account. */
    title: (name: string): Locator => page.getByRole("heading", { level: 1, name }),
    /** A thing that was looked at, by its name. */
    check: (name: string): Locator =>
      page
        .getByRole("listitem")
        .filter({ has: page.getByText(name, { exact: true }) })
        .last(),
    checkAgain: page.getByRole("button", { name: "Check again" }),
    replaceToken: page.getByRole("button", { name: "Replace the access token" }),
    disconnect: page.getByRole("button", { name: "Disconnect", exact: true }),
    toast: (text: string | RegExp): Locator => toast(page, text),
    field: (label: string): Locator => page.getByLabel(label, { exact: true }),
    choice: (name: string): Locator => page.getByRole("radio", { name }),
    /** A step of the guide by the label of its field. */
    step: (label: string): Locator =>
      page.getByRole("listitem").filter({ has: page.getByLabel(label, { exact: true }) }),
    connect: page.getByRole("button", { name: "Connect the account" }),

    async open(): Promise<void> {
      await page.goto("/accounts");
      await untilReady(page);
    },
  };
}
