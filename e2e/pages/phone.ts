import { expect, type Locator, type Page } from "@playwright/test";
import type { JsonObject } from "@/lib/flow/json";

/** The simulated phone on which a Flow is played, with the list of what happens beside it. */
export function phone(page: Page) {
  const room = page.getByRole("region", { name: "Try the Flow" });
  const frame = room.getByRole("region", { name: "Simulated phone" });
  return {
    frame,
    sheet: (title: string): Locator => frame.getByRole("region", { name: title, exact: true }),
    text: (text: string | RegExp): Locator => frame.getByText(text),
    button: (name: string): Locator => frame.getByRole("button", { name, exact: true }),
    field: (label: string): Locator => frame.getByRole("textbox", { name: label }),
    radio: (label: string): Locator => frame.getByRole("radio", { name: label }),
    checkbox: (label: string): Locator => frame.getByRole("checkbox", { name: label }),
    openForm: frame.getByRole("button", { name: "Open form" }),
    log: room.getByRole("list"),
    startOver: room.getByRole("button", { name: "Start over" }),

    /** The answers that reach the business, once the Flow has ended. */
    async response(): Promise<JsonObject> {
      await expect(room.getByText("Finished. These answers are sent:")).toBeVisible();
      return JSON.parse(await room.locator("pre").last().innerText());
    },
  };
}
