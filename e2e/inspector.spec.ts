import { expect, test } from "./fixtures";
import { branchingFlow } from "./flows/branching-flow";
import { smallFlow } from "./flows/small-flow";
import { pressUntil } from "./gestures/keys";

test("options are pasted in bulk, keep their ids when renamed, and are reordered by keyboard", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, inspector } = builder;
  await flows.importFlow(`Options ${unique}`, branchingFlow);
  await builder.ready();
  await canvas.component("Single choice: Where").click();
  await inspector.button("Paste many").click();
  const dialog = page.getByRole("dialog", { name: "Paste a list" });
  await expect(dialog.getByLabel("Entries")).toHaveValue("At the clinic\nAt my home");
  await dialog.getByLabel("Entries").fill("At the clinic\nAt my home\nBy phone | We call you");
  await dialog.getByRole("button", { name: "Replace the list" }).click();
  await expect(canvas.text("By phone")).toBeVisible();
  await inspector.field("Options 2").fill("At home");
  await expect(canvas.text("At home")).toBeVisible();

  await inspector.button("Move By phone").focus();
  await page.keyboard.press("Space");
  await pressUntil(page, "ArrowUp", page.getByText("By phone is now number 1 of 3"));
  await page.keyboard.press("Space");
  await expect(inspector.field("Options 1")).toHaveValue("By phone");

  const { flow } = await builder.exported();
  expect(JSON.stringify(flow)).toContain('{"id":"home","title":"At home"}');
  expect(JSON.stringify(flow)).toContain('"title":"By phone","description":"We call you"');
});

test("a rename of an answer mends every place that reads it", async ({ builder, flows, unique }) => {
  const { canvas, inspector } = builder;
  await flows.importFlow(`Rename ${unique}`, branchingFlow);
  await builder.ready();
  await canvas.component("Text field: Email").click();
  await inspector.field("Answer name").fill("mail_address");
  await inspector.field("Answer name").press("Enter");
  const text = JSON.stringify((await builder.exported()).flow);
  expect(text).toContain("${screen.VISIT.form.mail_address}");
  expect(text).not.toContain("form.email}");
  await expect(builder.problemsButton).toHaveText("No problems");
});

test("an answer of an earlier screen is put into a text with two clicks", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, inspector, phone, screens } = builder;
  await flows.importFlow(`Carry ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await screens.open("Thank you").click();
  await canvas.component("Text: We will be in touch.").click();
  await inspector.button("Insert an answer or value").click();
  await page.getByRole("option", { name: /Full name/ }).click();
  await expect(builder.problemsButton).toHaveText("No problems");
  await builder.tryIt.click();
  await phone.field("Full name").fill("Ada Meyer");
  await phone.button("Continue").click();
  await expect(phone.sheet("Thank you")).toContainText("Ada Meyer");
});

test("a component is shown under a condition that is put together from lists", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, inspector, phone } = builder;
  await flows.importFlow(`When ${unique}`, branchingFlow);
  await builder.ready();
  await canvas.component("Text field: Email").click();
  await inspector.pick("Shown", "When…");
  await inspector.button("Add a condition").click();
  await page.getByRole("option", { name: /Where/ }).click();
  await inspector.pick("Value", "At my home");
  await builder.tryIt.click();
  await expect(phone.radio("At my home")).toBeVisible();
  await expect(phone.field("Email")).toHaveCount(0);
  await phone.radio("At my home").check();
  await expect(phone.field("Email")).toBeVisible();
});

test("several components are changed at once", async ({ builder, flows, unique }) => {
  const { canvas, inspector } = builder;
  await flows.importFlow(`Several ${unique}`, branchingFlow);
  await builder.ready();
  await canvas.component("Text field: Email").click();
  await canvas.component("Single choice: Where").click({ modifiers: ["ControlOrMeta"] });
  await expect(inspector.pane).toContainText("2 components selected");
  await inspector.pick("Must be filled", "No");
  const text = JSON.stringify((await builder.exported()).flow);
  expect(text.match(/"required":true/g)).toHaveLength(2);
  await builder.undo.click();
  expect((await builder.exported()).flow).toEqual(branchingFlow);
});

test("the name of a Flow is changed in the bar, and a taken one is refused", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Taken ${unique}`, smallFlow());
  await flows.importFlow(`Mine ${unique}`, smallFlow());
  await builder.ready();
  await builder.name.click();
  await page.getByRole("textbox", { name: "Name of this Flow" }).fill(`Renamed ${unique}`);
  await page.keyboard.press("Enter");
  await expect(builder.name).toHaveAccessibleName(`Renamed ${unique}, rename`);

  await builder.name.click();
  await page.getByRole("textbox", { name: "Name of this Flow" }).fill(`Taken ${unique}`);
  await page.keyboard.press("Enter");
  await expect(builder.toast("Another Flow already has this name.")).toBeVisible();
  await expect(builder.name).toHaveAccessibleName(`Renamed ${unique}, rename`);
});
