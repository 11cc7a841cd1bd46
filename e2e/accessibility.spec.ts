import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signedOut, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { newFlowPage } from "./pages/new-flow-page";

/**
 * Faults that keep people out, in words that name the rule and the place. The simulated phone shows WhatsApp's own
 * colours, whose contrast is WhatsApp's; it has darker ones for people who ask their system for more contrast.
 */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, place: target.join(" ") })));
  const found: string[] = [];
  for (const { id, place } of faults) {
    const isOnPhone = id === "color-contrast" && (await page.locator(place).first().evaluate(isWithinPhone));
    if (!isOnPhone) found.push(`${id}: ${place}`);
  }
  return found;
}

function isWithinPhone(element: Element): boolean {
  return element.closest("[data-platform]") !== null;
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test("the list of Flows and the page for a new one serve everybody", async ({ flows, page, unique }) => {
      await flows.importFlow(`Axe ${unique}`, smallFlow());
      await flows.open();
      await expect(flows.flow(`Axe ${unique}`)).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await newFlowPage(page).open();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test("every view of the builder serves everybody", async ({ builder, flows, page, unique }) => {
      test.slow();
      await flows.importFlow(`Axe builder ${unique}`, smallFlow());
      await builder.ready();
      expect(await seriousFaults(page)).toEqual([]);
      await builder.canvas.component("Text field: Full name").click({ position: { x: 8, y: 8 } });
      expect(await seriousFaults(page)).toEqual([]);
      await builder.showTab("Add");
      expect(await seriousFaults(page)).toEqual([]);
      await builder.problemsButton.click();
      expect(await seriousFaults(page)).toEqual([]);
      await builder.show("Map");
      expect(await seriousFaults(page)).toEqual([]);
      await builder.show("JSON");
      await expect(builder.json.editor).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await builder.show("Phone");
      await builder.tryIt.click();
      await expect(builder.phone.sheet("Your details")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test.describe("signed out", () => {
      test.use({ storageState: signedOut });

      test("the sign-in page serves everybody", async ({ page }) => {
        await page.goto("/sign-in");
        await expect(page.getByRole("heading").first()).toBeVisible();
        expect(await seriousFaults(page)).toEqual([]);
      });
    });
  });
}
