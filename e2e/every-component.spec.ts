import { expect, test } from "./fixtures";
import { newFlowPage } from "./pages/new-flow-page";
import { seriousFaults } from "./serious-faults";

/** What changes with the component; the rest of the page is looked at elsewhere. */
const places = ["[role=application]", "section[aria-label=Settings]"];

test("every component can be added by its name, drawn and set, and serves everybody", async ({
  builder,
  page,
}) => {
  test.setTimeout(240_000);
  const { canvas, inspector, screens } = builder;
  await newFlowPage(page).open();
  await newFlowPage(page).blank.click();
  await builder.ready();
  await builder.showTab("Add");
  const offered = page.getByRole("tabpanel", { name: "Add" }).getByRole("listitem");
  await expect.poll(() => offered.count()).toBeGreaterThan(20);
  const names = await offered.allInnerTexts();
  await builder.showTab("Screens");

  for (const name of names) {
    await test.step(name, async () => {
      await screens.add.click();
      // Some components stand on no last screen, or on none with a button.
      await inspector.pane.getByRole("switch", { name: "Last screen" }).uncheck();
      await canvas.area.focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("Delete");
      await expect(canvas.components).toHaveCount(0);
      await page.keyboard.press("/");
      await builder.insertMenu.fill(name);
      await page.keyboard.press("Enter");
      await expect(builder.searching).toHaveCount(0);
      await expect(inspector.title).toHaveText(name);
      await expect(canvas.area.getByRole("group", { name: /selected/ }).first()).toBeVisible();
      expect(await seriousFaults(page, { within: places })).toEqual([]);
    });
  }
  const { flow } = await builder.exported();
  expect(flow.screens).toHaveLength(names.length + 1);
});
