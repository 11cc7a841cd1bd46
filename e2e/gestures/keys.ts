import { expect, type Locator, type Page } from "@playwright/test";
import { untilPainted } from "./drag";

/** More stops of the Tab key than any page here has on the way to something. */
const stopsMax = 120;

/** Goes to a control with the Tab key alone, as somebody without a mouse has to. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < stopsMax; stops += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not lead to ${control}.`);
}

/** Presses a key until something has happened: how many stops lie in between is not what a test is about. */
export async function pressUntil(page: Page, key: string, outcome: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await untilPainted(page);
    if ((await outcome.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The key ${key} does not lead to ${outcome}.`);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}
