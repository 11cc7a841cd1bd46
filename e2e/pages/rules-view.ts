import type { Locator, Page } from "@playwright/test";

/** The view of live data in the builder: rules as sentences, and a place to try them. */
export function rulesView(page: Page) {
  const view = page.getByRole("region", { name: "Live data" });
  const trial = view.getByRole("region", { name: "Try it" });
  const step = (number: number): Locator => view.getByRole("group", { name: `Step ${number}`, exact: true });

  async function pick(part: Locator, option: string | RegExp): Promise<void> {
    await part.click();
    await page.getByRole("option", { name: option }).click();
  }

  return {
    view,
    trial,
    step,
    pick,
    rule: (title: string): Locator => view.getByRole("region", { name: title }),
    happened: trial.getByRole("list", { name: "What happened" }),

    async show(): Promise<void> {
      await page
        .getByRole("radiogroup", { name: "View" })
        .getByRole("radio", { name: /^Live data/ })
        .click();
      await view.waitFor();
    },

    /** Begins with a rule that looks something up when a button is tapped. */
    async lookUpOnTap(label: string): Promise<void> {
      await view.getByRole("button", { name: /^Look something up/ }).click();
      await page.getByRole("menuitem", { name: new RegExp(`“${label}”`) }).click();
    },

    async addStep(name: string): Promise<void> {
      await view.getByRole("button", { name: "Add a step" }).click();
      await page.getByRole("menuitem", { name }).click();
    },

    async bring(name: string): Promise<void> {
      await view.getByRole("button", { name: "Bring a value along" }).click();
      await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill(name);
      await page.keyboard.press("Enter");
    },

    /** Carries the rule out with these answers. */
    async tryWith(answers: { readonly [label: string]: string }): Promise<void> {
      for (const [label, text] of Object.entries(answers)) {
        await trial.getByRole("textbox", { name: label }).fill(text);
      }
      await trial.getByRole("button", { name: /^Try/ }).click();
    },
  };
}
