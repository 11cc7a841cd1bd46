import type { Locator, Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

/** Where a Flow is made live. */
export function publishPage(page: Page) {
  const list = page.getByRole("list", { name: "Steps" });
  const needed = page.getByRole("list", { name: "What publishing needs" });
  return {
    note: page.getByLabel("What is new"),
    publish: page.getByRole("button", { name: /^(Publish|Publish again|Go on)$/ }),
    live: page.getByText("The Flow is live"),
    /** What publishing needs, in one state. */
    needs: (state: "Works" | "Does not work" | "Look at this"): Locator =>
      needed.getByRole("listitem").filter({ hasText: state }),
    /** Steps in one state. */
    steps: (state: "Done" | "Not yet" | "At work" | "Did not succeed"): Locator =>
      list.getByRole("listitem").filter({ hasText: state }),
    /** The way back to a version that was live. */
    goBackTo: (number: number): Locator =>
      page.getByRole("button", { name: `Go back to revision ${number}`, exact: true }),
    rollBack: (number: number): Locator =>
      page.getByRole("dialog", { name: `Go back to revision ${number}` }),

    async open(flowId: string): Promise<void> {
      await page.goto(`/flows/${flowId}/publish`);
      await untilReady(page);
    },

    /** Takes the account of this name, where there are several. */
    async choose(account: string): Promise<void> {
      await page.getByRole("combobox", { name: "Account" }).click();
      await page.getByRole("option", { name: account, exact: true }).click();
    },
  };
}
