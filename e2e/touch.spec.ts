import type { Locator } from "@playwright/test";
import type { JsonObject } from "@/lib/flow/json";
import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { finger } from "./gestures/touch";

test.use({ hasTouch: true });

const dragging = "[data-canvas][data-dragging]";

test("a finger that is held drags a component onto the phone, along it and to another screen", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, palette, screens } = builder;
  await flows.importFlow(`Touch ${unique}`, smallFlow());
  await builder.ready();
  await builder.showTab("Add");
  const touch = await finger(page);

  await test.step("from the palette", async () => {
    await touch.press(palette.item("Heading"));
    await expect(page.locator(dragging)).toBeVisible();
    await touch.moveOver(canvas.component("Text field: Full name"));
    await touch.lift();
    await expect(page.locator(dragging)).toHaveCount(0);
    await expect(canvas.component("Heading: Heading")).toBeVisible();
  });

  await test.step("along the phone", async () => {
    const order = () => canvas.components.evaluateAll((all) => all.map((each) => each.ariaLabel ?? ""));
    const before = await order();
    await touch.press(canvas.component(before[0]?.replace(", selected", "") ?? ""));
    await expect(page.locator(dragging)).toBeVisible();
    await touch.moveOver(canvas.area.getByText("Add here"));
    await touch.lift();
    await expect
      .poll(async () => (await order()).map(plain))
      .toEqual([before[1], before[0], before[2]].map((name) => plain(name ?? "")));
  });

  await test.step("to a screen that opens when the finger rests on it", async () => {
    await builder.showTab("Screens");
    await touch.press(canvas.component("Heading: Heading"));
    await expect(page.locator(dragging)).toBeVisible();
    await touch.moveOver(screens.card("Thank you"));
    await expect(canvas.screen("Thank you")).toBeVisible();
    await touch.moveOver(canvas.component("Text: We will be in touch."));
    await touch.lift();
    await expect(canvas.component("Heading: Heading")).toBeVisible();
    await expect(canvas.components).toHaveCount(3);
    await expect(page.getByRole("menu")).toHaveCount(0);
  });
});

test("a finger that is held changes the order of screens", async ({ builder, flows, page, unique }) => {
  const { screens } = builder;
  await flows.importFlow(`Order ${unique}`, smallFlow());
  await builder.ready();
  const touch = await finger(page);
  await touch.press(screens.card("Thank you"));
  await expect(page.locator(dragging)).toBeVisible();
  // Above the middle of the first card.
  await touch.moveOver(screens.card("Your details").getByText("Your details").last());
  await touch.lift();
  await expect(page.locator(dragging)).toHaveCount(0);
  await expect(builder.undo).toBeEnabled();
  await expect(screens.list.getByRole("listitem").first()).toContainText("Thank you");
});

test("a finger that moves at once scrolls and takes nothing along", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, palette, screens } = builder;
  await flows.importFlow(`Long ${unique}`, longFlow());
  await builder.ready();
  const touch = await finger(page);

  await touch.swipeUp(canvas.component("Text: Line 3"), 150);
  await expect.poll(() => scrolled(page.locator("[data-canvas] [data-drag-scroll]"))).toBeGreaterThan(0);
  await touch.swipeUp(screens.card("Screen C"), 80);
  await expect.poll(() => scrolled(screens.list)).toBeGreaterThan(0);
  await builder.showTab("Add");
  await touch.swipeUp(palette.item("Text field"), 150);
  await expect(palette.item("Heading")).not.toBeInViewport();
  await expect(page.locator(dragging)).toHaveCount(0);
  await expect(builder.undo).toBeDisabled();
});

/** More lines and screens than there is room for. */
function longFlow(): JsonObject {
  const lines = Array.from({ length: 30 }, (_, index) => ({ type: "TextBody", text: `Line ${index + 1}` }));
  const layout = { type: "SingleColumnLayout", children: lines };
  const screens = ["A", "B", "C", "D", "E", "F"].map((id) => ({ id, title: `Screen ${id}`, layout }));
  return { version: "7.3", screens };
}

function scrolled(area: Locator): Promise<number> {
  return area.evaluate((element) => element.scrollTop);
}

function plain(name: string): string {
  return name.replace(", selected", "");
}
