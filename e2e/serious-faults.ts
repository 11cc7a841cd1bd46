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
  const axe = new AxeBuilder({ page }).exclude(focusGuards);
  for (const place of within ?? []) axe.include(place);
  const { violations } = await withoutFading(page, async () => {
    await settled(page);
    return axe.analyze();
  });
  const faults = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, place: target.join(" ") })));
  const found: string[] = [];
  for (const { id, place } of faults) {
    const isSpared =
      onPhone === "spare" &&
      id === "color-contrast" &&
      (await page.locator(place).evaluateAll(areWithinPhone));
    if (!isSpared) found.push(`${id}: ${place}`);
  }
  return found;
}

/**
 * What `look` returns, while what comes and goes does so at once: a toast whose time is up in the middle of a look
 * would be seen in colours of neither state.
 */
async function withoutFading<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  const sheet = await page.evaluateHandle(() => {
    const still = new CSSStyleSheet();
    still.replaceSync("*, ::before, ::after { transition: none !important; }");
    document.adoptedStyleSheets.push(still);
    return still;
  });
  try {
    return await look();
  } finally {
    await sheet.evaluate((still) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== still);
    });
    await sheet.dispose();
  }
}

/** What moves in has colours of neither state. */
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

/** False for what has left the page meanwhile. */
function areWithinPhone(elements: readonly Element[]): boolean {
  return elements.length > 0 && elements.every((element) => element.closest("[data-platform]") !== null);
}
