import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { tabTo } from "./gestures/keys";

test("a tooltip shows on hover and on keyboard focus, can be read with the mouse and goes away again", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Hints ${unique}`, smallFlow());
  await builder.ready();
  const tooltip = page.locator("[data-tooltip-popup]");

  await builder.tryIt.hover();
  await expect(tooltip).toHaveText("Play the Flow on the phoneCtrl+Enter");
  const button = await builder.tryIt.boundingBox();
  const hint = await tooltip.boundingBox();
  expect(hint?.y).toBeGreaterThan((button?.y ?? 0) + (button?.height ?? 0));

  await tooltip.hover();
  await expect(tooltip).toBeVisible();
  await builder.canvas.title.hover({ force: true });
  await expect(tooltip).toHaveCount(0);

  await tabTo(page, builder.tryIt);
  await expect(tooltip).toHaveText("Play the Flow on the phoneCtrl+Enter");
  await page.keyboard.press("Tab");
  await expect(tooltip).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(tooltip).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tooltip).toHaveCount(0);

  await builder.tryIt.hover();
  await expect(tooltip).toBeVisible();
  await builder.tryIt.click();
  await expect(tooltip).toHaveCount(0);
  await expect(builder.stopTrying).toBeVisible();
});
