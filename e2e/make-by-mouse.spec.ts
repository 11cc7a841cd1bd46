import { expect, test } from "./fixtures";
import { newFlowPage } from "./pages/new-flow-page";
import { errorsIn } from "./validate";

test("a three-screen appointment Flow is made by mouse, played to its end and valid", async ({
  builder,
  page,
}) => {
  test.slow();
  const { canvas, palette, map, phone, inspector } = builder;

  await test.step("begin with a blank Flow", async () => {
    const making = newFlowPage(page);
    await making.open();
    await making.blank.click();
    await builder.ready();
    await builder.showTab("Add");
  });

  await test.step("drag components onto the first screen", async () => {
    await canvas.dropOnEmpty(palette.item("Heading"));
    await canvas.drop(palette.item("Single choice"), "after", canvas.component("Heading: Heading"));
    await expect(canvas.components).toHaveCount(3);
    await expect(canvas.component("Button: Finish")).toBeVisible();
  });

  await test.step("write the texts where they stand", async () => {
    await canvas.retype(canvas.title, "Book a visit");
    await canvas.retype(canvas.text("Heading"), "What do you need?");
    await canvas.retype(canvas.text("Choose one"), "Service");
    await canvas.retype(canvas.text("Option 1"), "Check-up");
    await canvas.retype(canvas.text("Option 2"), "Cleaning");
    await canvas.retype(canvas.text("Finish"), "Choose a time");
  });

  await test.step("draw a route to an empty place on the map: a second screen", async () => {
    await builder.show("Map");
    const handle = map.handle("Book a visit", "Choose a time");
    await map.drawRoute(handle, map.area, { x: 0.85, y: 0.3 });
    await expect(map.screen("New screen")).toBeVisible();
    await expect(map.exit("Book a visit", "Choose a time")).toHaveAccessibleName(/goes to New screen/);
  });

  await test.step("fill the second screen", async () => {
    await builder.show("Phone");
    await canvas.dropOnEmpty(palette.item("Text field"));
    await canvas.retype(canvas.title, "About you");
    await canvas.retype(canvas.text("Your answer"), "Full name");
    await canvas.drop(palette.item("Button"), "after", canvas.component("Text field: Full name"));
    await canvas.retype(canvas.text("Continue"), "Check");
  });

  await test.step("add a third screen on the map and draw the route to it", async () => {
    await builder.show("Map");
    await map.add.click();
    await map.fit.click();
    await expect(map.screen("New screen")).toHaveAccessibleName(/Cannot be reached/);
    await map.drawRoute(map.handle("About you", "Check"), map.screen("New screen"));
    await expect(map.exit("About you", "Check")).toHaveAccessibleName(/goes to New screen/);
    await expect(map.screen("New screen")).not.toHaveAccessibleName(/Cannot be reached/);
  });

  await test.step("make it the last screen, with the answers in sight", async () => {
    await map.screen("New screen").dblclick();
    await canvas.retype(canvas.title, "Check and send");
    await inspector.pane.getByRole("switch", { name: "Last screen" }).click();
    await canvas.dropOnEmpty(palette.item("Text"));
    await inspector.button("Insert an answer or value").click();
    await page.getByRole("option", { name: /Full name/ }).click();
    await expect(builder.problemsButton).toHaveText("No problems");
  });

  await test.step("play it on the phone to its end", async () => {
    await builder.tryIt.click();
    await phone.radio("Cleaning").check();
    await phone.button("Choose a time").click();
    await phone.field("Full name").fill("Ada Meyer");
    await phone.button("Check").click();
    await expect(phone.sheet("Check and send")).toContainText("Ada Meyer");
    await phone.button("Finish").click();
    expect(Object.values(await phone.response())).toContain("Ada Meyer");
    await builder.stopTrying.click();
  });

  await test.step("export it: nothing keeps it from being published", async () => {
    await expect(builder.saved).toBeVisible();
    const { text, flow } = await builder.exported();
    expect(flow.screens).toHaveLength(3);
    expect(await errorsIn(text)).toEqual([]);
  });
});
