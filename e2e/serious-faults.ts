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
  { onPhone = "spare", within }: { readonly onPhone?: "spare" | "count"; readonly within?: string[] } = {},
): Promise<readonly string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page }).exclude(focusGuards);
  for (const place of within ?? []) axe.include(place);
  const { violations } = await axe.analyze();
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

/** What fades in or out has colours of neither state. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
}

function isWithinPhone(element: Element): boolean {
  return element.closest("[data-platform]") !== null;
}
