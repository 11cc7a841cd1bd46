import type { Locator, Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

/** Where a Flow is sent. */
export function sendPage(page: Page) {
  const sent = page.getByRole("region", { name: "Sent" });
  return {
    to: page.getByRole("textbox", { name: "To", exact: true }),
    sendTest: page.getByRole("button", { name: "Send the test" }),
    tab: (name: "Test" | "Message" | "List" | "Templates"): Locator => page.getByRole("tab", { name }),
    /** A message to this number, with its state. */
    sent: (number: string): Locator => sent.getByRole("listitem").filter({ hasText: number }),
    people: page.getByRole("textbox", { name: "People" }),
    sendTo: (count: number): Locator => page.getByRole("button", { name: `Send to ${count} people` }),
    list: page.getByRole("region", { name: "Lists" }).getByRole("article"),

    async open(flowId: string): Promise<void> {
      await page.goto(`/flows/${flowId}/send`);
      await untilReady(page);
    },
  };
}
