import type { Page } from "@playwright/test";

/**
 * Waits until the page answers to gestures. The server sends pages that can be read at once; a click or a paste
 * before React has taken hold of them goes nowhere, and no text on the page tells the two states apart.
 */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("main button, main a, main input")];
    const isTaken = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps$"));
    return controls.length > 0 && controls.every(isTaken);
  });
}
