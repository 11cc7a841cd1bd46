import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("undo leads back to the very start through edits of every kind, and redo to the very end", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  test.slow();
  const { canvas, inspector, map, palette, screens, json } = builder;
  await flows.importFlow(`History ${unique}`, smallFlow());
  await builder.ready();
  const start = await builder.exported();
  expect(start.flow).toEqual(smallFlow());

  await test.step("texts, components, order, copies", async () => {
    await canvas.retype(canvas.text("Full name"), "Your name");
    await builder.showTab("Add");
    await canvas.drop(palette.item("Heading"), "before", canvas.component("Text field: Your name"));
    await page.keyboard.press("ControlOrMeta+d");
    await expect(canvas.components).toHaveCount(4);
    await page.keyboard.press("Alt+ArrowDown");
    await canvas.component("Heading: Heading").first().click();
    await page.keyboard.press("Delete");
    await expect(canvas.components).toHaveCount(3);
  });

  await test.step("settings", async () => {
    await canvas.component("Text field: Your name").click();
    await inspector.field("Help text").fill("As on your card");
    await inspector.field("Answer name").fill("whole_name");
    await inspector.field("Answer name").press("Enter");
  });

  await test.step("screens and routes", async () => {
    await builder.showTab("Screens");
    await screens.choose("Thank you", "Duplicate");
    await expect(screens.list.getByRole("listitem")).toHaveCount(3);
    await builder.show("Map");
    await map.drawRoute(map.handle("Your details", "Continue"), map.screen("Thank you").last());
    await builder.show("Phone");
  });

  await test.step("the JSON itself", async () => {
    await builder.show("JSON");
    const { text } = await builder.exported();
    await json.replaceAll(text.replace("As on your card", "As on your passport"));
    await builder.show("Phone");
  });

  await expect(builder.saved).toBeVisible();
  const end = await builder.exported();
  expect(end.flow).not.toEqual(start.flow);
  expect(end.text).toContain("As on your passport");
  expect(end.text).toContain("whole_name");

  while (await builder.undo.isEnabled()) await builder.undo.click();
  expect((await builder.exported()).text).toBe(start.text);
  while (await builder.redo.isEnabled()) await builder.redo.click();
  expect((await builder.exported()).text).toBe(end.text);

  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(builder.saved).toBeVisible();
  await page.reload();
  await builder.ready();
  expect((await builder.exported()).text).toBe(end.text);
});
