import type { Locator, Page } from "@playwright/test";

/** Every problem of the Flow, below the phone. */
export function problemsPanel(page: Page) {
  const panel = page.getByRole("region", { name: "Problems" });
  return {
    panel,
    problem: (text: string | RegExp): Locator => panel.getByRole("listitem").filter({ hasText: text }),
    fixAll: panel.getByRole("button", { name: /^Fix \d+ at once$/ }),
    close: panel.getByRole("button", { name: "Close problems" }),
  };
}
