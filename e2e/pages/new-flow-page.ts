import { expect, type Locator, type Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

/** "New Flow": blank, from a template, or by import. */
export function newFlowPage(page: Page) {
  return {
    blank: page.getByRole("button", { name: "Blank Flow" }),
    kind: (name: string): Locator => page.getByRole("radio", { name, exact: true }),
    template: (title: string): Locator => page.getByRole("button", { name: `Try ${title}`, exact: true }),
    use: (title: string): Locator => page.getByRole("button", { name: `Use ${title}`, exact: true }),

    async open(): Promise<void> {
      await page.goto("/flows/new");
      await expect(page.getByRole("heading", { name: "New Flow" })).toBeVisible();
      await untilReady(page);
    },
    /** In the builder, where making a Flow leads. */
    async nameOfOpenFlow(): Promise<string> {
      const label = await page.getByRole("button", { name: /, rename$/ }).getAttribute("aria-label");
      return (label ?? "").replace(/, rename$/, "");
    },
  };
}
