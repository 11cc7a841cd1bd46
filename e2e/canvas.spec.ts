import { expect, test } from "./fixtures";
import { threeScreens } from "./flows/three-screens";
import { dragOver, dragTo } from "./gestures/drag";

test.beforeEach(async ({ builder, flows, unique }) => {
  await flows.importFlow(`Canvas ${unique}`, threeScreens);
  await builder.ready();
});

test("the plus between two components adds where it stands", async ({ builder, page }) => {
  const { canvas } = builder;
  await canvas.component("Text field: Kind of visit").hover();
  await canvas.area.getByRole("button", { name: "Add a component here" }).first().click();
  await builder.insertMenu.fill("head");
  await page.keyboard.press("Enter");
  await expect(canvas.components.first()).toHaveAccessibleName(/^Heading/);
  await expect(canvas.component("Heading: Heading")).toHaveAccessibleName(/selected/);
});

test("the slash menu adds after what is selected", async ({ builder, page }) => {
  const { canvas } = builder;
  await canvas.component("Text field: Kind of visit").click();
  await page.keyboard.press("/");
  await builder.insertMenu.fill("date");
  await page.keyboard.press("Enter");
  await expect(canvas.components.nth(1)).toHaveAccessibleName(/^Date/);
});

test("a component is dragged onto another screen in the list", async ({ builder, page }) => {
  const { canvas, screens } = builder;
  await dragOver(page, canvas.component("Text field: Kind of visit"), screens.card("Time"));
  await page.mouse.up();
  await expect(canvas.area).toHaveAccessibleName("Screen Time");
  await expect(canvas.component("Text field: Kind of visit")).toBeVisible();
  await expect(canvas.components).toHaveCount(3);
  await builder.undo.click();
  await screens.open("Service").click();
  await expect(canvas.component("Text field: Kind of visit")).toBeVisible();
});

test("a place that cannot take a component says why while it is over it, and nothing changes", async ({
  builder,
  page,
}) => {
  const { canvas, palette } = builder;
  await builder.showTab("Add");
  await dragOver(page, palette.item("Button"), canvas.component("Text field: Kind of visit"));
  await expect(canvas.refusal.first()).toContainText(/button/i);
  await page.mouse.up();
  await expect(canvas.components).toHaveCount(2);
  await expect(builder.undo).toBeDisabled();
});

test("several components are selected, wrapped and unwrapped, and deleted together", async ({
  builder,
  page,
}) => {
  const { canvas } = builder;
  await canvas.component("Text field: Kind of visit").click();
  await page.keyboard.press("ControlOrMeta+d");
  await expect(canvas.components).toHaveCount(3);
  await page.keyboard.press("Shift+ArrowUp");
  await expect(builder.inspector.pane).toContainText("2 components selected");
  await canvas.component("Text field: Kind of visit").first().click({ button: "right" });
  await page.getByRole("menuitem", { name: "Put into" }).click();
  await page.getByRole("menuitem", { name: "Show only under a condition" }).click();
  const wrapped = JSON.stringify((await builder.exported()).flow);
  expect(wrapped).toContain('"type":"If"');
  await builder.undo.click();
  await page.keyboard.press("Delete");
  await expect(canvas.components).toHaveCount(1);
  await expect(page.getByText("2 components deleted")).toBeAttached();
});

test("a component is dragged along its screen", async ({ builder, page }) => {
  const { canvas, palette } = builder;
  await builder.showTab("Add");
  await canvas.drop(palette.item("Heading"), "after", canvas.component("Text field: Kind of visit"));
  await expect(canvas.components.nth(1)).toHaveAccessibleName(/^Heading/);
  await canvas.drop(
    canvas.component("Heading: Heading"),
    "before",
    canvas.component("Text field: Kind of visit"),
  );
  await expect(canvas.components.first()).toHaveAccessibleName(/^Heading/);
  await page.keyboard.press("Escape");
  await expect(canvas.components.first()).not.toHaveAccessibleName(/selected/);
});

test("screens are renamed, given an id, duplicated, put in order and marked as last", async ({
  builder,
  page,
}) => {
  const { canvas, screens } = builder;
  await test.step("a new title brings its id along only where nobody chose it", async () => {
    await screens.choose("Service", "Rename");
    await screens.titleField.fill("Your visit");
    await screens.titleField.press("Enter");
    await expect(canvas.title).toHaveText("Your visit");
  });
  await test.step("an id is changed and every route follows", async () => {
    await screens.choose("Your visit", "Change the id");
    const dialog = page.getByRole("dialog", { name: "Change the id of this screen" });
    await dialog.getByRole("textbox").fill("TIME");
    await expect(dialog).toContainText("Another screen has this id.");
    await dialog.getByRole("textbox").fill("VISIT");
    await dialog.getByRole("button", { name: "Change id" }).click();
    await expect(dialog).toHaveCount(0);
    expect((await builder.exported()).text).toContain("screen.VISIT.form.service");
  });
  await test.step("the order is changed by dragging", async () => {
    await dragTo(page, screens.open("Summary"), screens.open("Your visit"), { x: 0.5, y: 0.05 });
    await expect(screens.list.getByRole("listitem").first()).toContainText("Summary");
    await builder.undo.click();
  });
  await test.step("a copy stands behind its original", async () => {
    await screens.choose("Time", "Duplicate");
    await expect(screens.list.getByRole("listitem")).toHaveCount(4);
    await builder.undo.click();
  });
  await test.step("the last screen is no longer one, and is again", async () => {
    await screens.choose("Summary", "No longer a last screen");
    await expect(screens.card("Summary")).not.toContainText("last");
    await screens.choose("Summary", "Make this a last screen");
    await expect(screens.card("Summary")).toContainText("last");
  });
});

test("deleting a screen says what led to it", async ({ builder, page }) => {
  const { screens } = builder;
  await screens.choose("Time", "Delete");
  await expect(builder.toast(/Screen Time deleted/)).toBeVisible();
  await expect(builder.problemsButton).not.toHaveText("No problems");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(screens.list.getByRole("listitem")).toHaveCount(3);
  await expect(builder.problemsButton).toHaveText("No problems");
});
