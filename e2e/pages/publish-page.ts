import type { Locator, Page } from "@playwright/test";

/** Where a Flow is made live. */
export function publishPage(page: Page) {
  const list = page.getByRole("list", { name: "Steps" });
  return {
    note: page.getByLabel("What is new"),
    publish: page.getByRole("button", { name: /^(Publish|Publish again|Go on)$/ }),
    live: page.getByText("The Flow is live"),
    /** Steps in one state. */
    steps: (state: "Done" | "Not yet" | "At work" | "Did not succeed"): Locator =>
      list.getByRole("listitem").filter({ hasText: state }),
  };
}
