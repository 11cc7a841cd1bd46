import type { Locator, Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

export type SimulatedPhonePage = ReturnType<typeof simulatedPhonePage>;

/** The page with the simulated phones of the sandbox. */
export function simulatedPhonePage(page: Page) {
  const frame = page.getByRole("region", { name: "Simulated phone" });
  const log = page.getByRole("region", { name: "What happens" });
  return {
    frame,
    log,
    /** A line of the log by its words. */
    line: (text: string | RegExp): Locator => log.getByRole("listitem").filter({ hasText: text }),
    button: (name: string): Locator => frame.getByRole("button", { name, exact: true }),
    field: (label: string): Locator => frame.getByRole("textbox", { name: label }),
    person: (name: string): Locator => page.getByRole("button", { name: new RegExp(`^${name}`) }),
    responses: frame.getByRole("button", { name: /^View response/ }),

    async open(): Promise<void> {
      await page.goto("/sandbox/phone");
      await untilReady(page);
    },

    async addPerson(number: string, name: string): Promise<void> {
      await page.getByRole("button", { name: "Add a person" }).first().click();
      const dialog = page.getByRole("dialog", { name: "Add a person" });
      await dialog.getByLabel("Phone number").fill(number);
      await dialog.getByLabel("Name").fill(name);
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
    },

    /** Has the business send the Flow that is offered first. */
    async sendFlow(): Promise<void> {
      await page.getByRole("button", { name: "Send a Flow" }).click();
      const dialog = page.getByRole("dialog", { name: "Send a Flow" });
      await dialog.getByRole("button", { name: "Send", exact: true }).click();
      await dialog.waitFor({ state: "hidden" });
    },
  };
}
