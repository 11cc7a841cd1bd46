import type { JsonObject } from "@/lib/flow/json";
import { expect, test } from "./fixtures";
import { threeScreens } from "./flows/three-screens";
import { dragOver } from "./gestures/drag";
import { errorsIn } from "./validate";

/** The screen ids a Flow's `routing_model` or its actions lead to, by the id of the screen they leave. */
function routes(flow: JsonObject): readonly string[] {
  return [...JSON.stringify(flow.screens).matchAll(/"next":\{"type":"screen","name":"(\w+)"/g)].map(
    ([, to]) => to ?? "",
  );
}

/** Where a box stands on the map, in whole pixels. */
function placeOf(style: string | null): readonly number[] | undefined {
  const [, x, y] = /translate\(([\d.-]+)px, ?([\d.-]+)px\)/.exec(style ?? "") ?? [];
  return x === undefined || y === undefined ? undefined : [Math.round(Number(x)), Math.round(Number(y))];
}

test.beforeEach(async ({ builder, flows, unique }) => {
  await flows.importFlow(`Map ${unique}`, threeScreens);
  await builder.ready();
  await builder.show("Map");
});

test("a route is bent to another screen by its end, and what is left behind is marked", async ({
  builder,
}) => {
  const { map } = builder;
  await map.drawRoute(map.handle("Service", "Leave Service"), map.screen("Summary"));
  await expect(map.exit("Service", "Leave Service")).toHaveAccessibleName(/goes to Summary/);
  await expect(map.screen("Time")).toHaveAccessibleName(/Cannot be reached/);
  await builder.undo.click();
  await expect(map.screen("Time")).not.toHaveAccessibleName(/Cannot be reached/);
  expect(routes((await builder.exported()).flow)).toEqual(["TIME", "SUMMARY"]);
});

test("a screen is inserted on a route, and both ends of it are connected", async ({ builder }) => {
  const { map } = builder;
  await map.route("Leave Time", "Summary").click();
  await map.insertHere.click();
  await expect(map.exit("Time", "Leave Time")).toHaveAccessibleName(/goes to New screen/);
  await expect(map.route("Continue", "Summary")).toBeAttached();
  const { text, flow } = await builder.exported();
  expect(flow.screens).toHaveLength(4);
  expect(await errorsIn(text)).toEqual([]);
});

test("a route that is taken away leaves a button that leads nowhere, and says so", async ({
  builder,
  page,
}) => {
  const { map } = builder;
  await map.route("Leave Time", "Summary").click();
  await map.removeRoute.click();
  await expect(map.exit("Time", "Leave Time")).toHaveAccessibleName(/Choose where it leads/);
  await expect(map.screen("Summary")).toHaveAccessibleName(/Cannot be reached/);
  await expect(builder.problemsButton).not.toHaveText("No problems");

  await test.step("by keyboard it is drawn again", async () => {
    await map.exit("Time", "Leave Time").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Summary" }).press("Enter");
    await expect(map.exit("Time", "Leave Time")).toHaveAccessibleName(/goes to Summary/);
    await expect(builder.problemsButton).toHaveText("No problems");
  });

  await test.step("and removed with the Delete key", async () => {
    await map.route("Leave Time", "Summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    await expect(map.exit("Time", "Leave Time")).toHaveAccessibleName(/Choose where it leads/);
  });
});

test("a route the rules forbid is refused while it is drawn, with the reason", async ({ builder, page }) => {
  const { map } = builder;
  await dragOver(page, map.handle("Time", "Leave Time"), map.screen("Service"));
  await expect(map.refusal("Service", "Every Flow needs a first screen")).toBeVisible();
  await page.mouse.up();
  await expect(map.exit("Time", "Leave Time")).toHaveAccessibleName(/goes to Summary/);
  await expect(builder.undo).toBeDisabled();
});

test("a screen stays where it was put on the map, and the exported JSON knows nothing of it", async ({
  builder,
  page,
}) => {
  const { map } = builder;
  const before = (await builder.exported()).text;
  const from = await map.screen("Time").boundingBox();
  await map.screen("Time").getByRole("heading").hover();
  await page.mouse.down();
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 160, { steps: 6 });
  await page.mouse.up();
  const moved = placeOf(await map.screen("Time").locator("xpath=..").getAttribute("style"));
  expect(moved).toBeDefined();
  await expect(builder.saved).toBeVisible();
  await page.reload();
  await builder.ready();
  await builder.show("Map");
  await expect
    .poll(async () => placeOf(await map.screen("Time").locator("xpath=..").getAttribute("style")))
    .toEqual(moved);
  expect((await builder.exported()).text).toBe(before);
});
