import type { Locator, Page } from "@playwright/test";

/**
 * A short message at the lower edge. It is not looked up by role: one about a problem is read out by another element
 * and is hidden from screen readers itself.
 */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.getByLabel("Notifications").locator("[role$='dialog']").filter({ hasText: text });
}
