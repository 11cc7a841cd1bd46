import { expect, type Locator, type Page } from "@playwright/test";
import { untilPainted } from "./drag";

type Point = { readonly x: number; readonly y: number };

/** One finger on a touch screen, with the events a real one makes. The context needs `hasTouch`. */
export async function finger(page: Page) {
  const session = await page.context().newCDPSession(page);
  let last: Point = { x: 0, y: 0 };

  async function press(on: Locator): Promise<void> {
    last = await middleOf(on);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [last] });
  }

  async function moveTo(to: Point): Promise<void> {
    const from = last;
    const steps = 8;
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      last = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [last] });
      await untilPainted(page);
    }
  }

  async function lift(): Promise<void> {
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await untilPainted(page);
  }

  return {
    press,
    lift,
    moveOver: async (target: Locator): Promise<void> => moveTo(await middleOf(target)),
    /** Moves at once after the press, as one scrolls. */
    async swipeUp(on: Locator, byPx: number): Promise<void> {
      await press(on);
      await moveTo({ x: last.x, y: last.y - byPx });
      await lift();
    },
  };
}

async function middleOf(target: Locator): Promise<Point> {
  await expect(target).toBeVisible();
  const box = await target.boundingBox();
  if (!box) throw new Error("What is touched is not on the page.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
