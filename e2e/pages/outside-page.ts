import { expect, type Locator, type Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

/** The page of a source outside: a web address, a Google Sheet or a calendar. */
export function outsidePage(page: Page) {
  const save = page.getByRole("button", { name: /^Save( changes)?$/ });
  return {
    name: page.getByRole("textbox", { name: "Name", exact: true }),
    address: page.getByRole("textbox", { name: /^(Address|Link of the sheet|iCal link)$/ }),
    fetch: page.getByRole("button", { name: /^(Fetch a sample|Fetch again|Look at it)$/ }),
    /** "Headers: value 1" */
    pair: (label: string): Locator => page.getByRole("textbox", { name: label }),
    column: (path: string): Locator =>
      page.getByRole("button", { name: `Column from ${path}`, exact: true }).first(),
    chooseList: (items: number): Locator =>
      page.getByRole("button", { name: `Use this list, ${items} items`, exact: true }),
    /** What Flows see of it. */
    rows: page.getByRole("table"),
    /** Why the last sample did not come. */
    trouble: page.getByRole("main").getByRole("alert"),
    save,

    async open(kind: "url" | "sheet" | "calendar"): Promise<void> {
      await page.goto(`/data/new?kind=${kind}`);
      await untilReady(page);
    },

    /** Saves a new one and stays on its page. */
    async saveNew(): Promise<void> {
      await save.click();
      await expect(page).toHaveURL(/\/data\/(?!new)[^/?]+$/);
      await untilReady(page);
    },

    /** Has Flows ask another address from now on. */
    async moveTo(address: string): Promise<void> {
      await page.getByRole("textbox", { name: "Address" }).fill(address);
      await save.click();
      await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
    },
  };
}
