import type { Locator, Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

/** The page that says who answers when a Flow asks for live data. */
export function liveDataPage(page: Page) {
  const editor = page.getByRole("textbox", { name: "Code of the handler" });
  const putLive = page.getByRole("dialog", { name: "Put this code live" });
  return {
    editor,
    choice: (name: string): Locator => page.getByRole("radio", { name }),
    saved: page.getByRole("status").filter({ hasText: /^Saved$/ }),
    runTest: page.getByRole("button", { name: "Run test" }),
    trial: page.getByRole("region", { name: "Try it" }),

    callPanel: page.getByRole("complementary", { name: "One call" }),
    askAgain: page.getByRole("button", { name: "Ask again as a test" }),
    /** The newest call in which this happened. */
    call: (what: string): Locator =>
      page.getByRole("button", { name: `Open the call: ${what}`, exact: true }).first(),

    closedText: page.getByLabel("When their message is no longer answered"),
    messagesFor: page.getByRole("combobox", { name: "Answer a message for" }),
    save: page.getByRole("button", { name: "Save", exact: true }),

    /** Opens the settings of live data of a Flow by the address of its builder. */
    async openSettings(flow: string): Promise<void> {
      await page.goto(`${flow}/data?view=settings`);
      await untilReady(page);
    },

    /** Opens the log of calls of a Flow by the address of its builder. */
    async openCalls(flow: string): Promise<void> {
      await page.goto(`${flow}/data?view=calls`);
      await untilReady(page);
    },

    /** Opens the page of a Flow by the address of its builder. */
    async open(flow: string): Promise<void> {
      await page.goto(`${flow}/data`);
      await untilReady(page);
    },

    async write(code: string): Promise<void> {
      await editor.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(code);
    },

    async ask(question: string): Promise<void> {
      await page.getByRole("combobox", { name: "Question" }).click();
      await page.getByRole("option", { name: question }).click();
    },

    async putLive(note: string): Promise<void> {
      await page.getByRole("button", { name: "Put live" }).click();
      await putLive.getByLabel("What is new?").fill(note);
      await putLive.getByRole("button", { name: "Put live" }).click();
      await putLive.waitFor({ state: "hidden" });
    },
  };
}
