import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Beside an open menu: each takes the focus only to pass it on, so nobody ever rests on one. */
const focusGuards = "[data-base-ui-focus-guard]";

/**
 * Faults that keep people out, in words that name the rule and the place. The simulated phone shows WhatsApp's own
 * colours, whose contrast is WhatsApp's; it has darker ones for people who ask their system for more contrast.
 */
export async function seriousFaults(
  page: Page,
  onPhone: "spare" | "count" = "spare",
): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(focusGuards).analyze();
  const faults = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, place: target.join(" ") })));
  const found: string[] = [];
  for (const { id, place } of faults) {
    const isSpared =
      onPhone === "spare" &&
      id === "color-contrast" &&
      (await page.locator(place).first().evaluate(isWithinPhone));
    if (!isSpared) found.push(`${id}: ${place}`);
  }
  return found;
}

function isWithinPhone(element: Element): boolean {
  return element.closest("[data-platform]") !== null;
}
