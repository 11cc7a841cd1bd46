import { expect, type Locator, type Page } from "@playwright/test";

type Point = { readonly x: number; readonly y: number };
/** Where on a target a drag ends: parts of its width and height, from 0 to 1. */
export type Spot = Point;

const middle: Spot = { x: 0.5, y: 0.5 };

/** Presses on one thing, moves in small steps and lets go over another. */
export async function dragTo(page: Page, from: Locator, to: Locator, spot: Spot = middle): Promise<void> {
  await dragOver(page, from, to, spot);
  await page.mouse.up();
}

/** The same without letting go, to look at what is shown meanwhile. */
export async function dragOver(page: Page, from: Locator, to: Locator, spot: Spot = middle): Promise<void> {
  // Waits until it stands still and takes the press.
  await from.hover();
  const start = await pointIn(from, middle);
  await page.mouse.down();
  // A drag begins after a few pixels, so that a click with an unsteady hand stays a click.
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 2 });
  const end = await pointIn(to, spot);
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await untilPainted(page);
}

/** Two frames: what follows the pointer once per frame has then seen its last position. */
export async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

async function pointIn(target: Locator, { x, y }: Spot): Promise<Point> {
  await expect(target).toBeVisible();
  const box = await target.boundingBox();
  if (!box) throw new Error("What is dragged or dragged to is not on the page.");
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}
