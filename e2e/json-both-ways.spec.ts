import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("what is typed in the JSON shows on the phone, and what is built shows in the JSON", async ({
  builder,
  flows,
  unique,
}) => {
  const { canvas, inspector, json, screens } = builder;
  await flows.importFlow(`Both ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await builder.show("JSON");
  await json.replaceAll(JSON.stringify(smallFlow("First name"), null, 2));
  await builder.show("Phone");
  // The selection follows the caret, which may have come to stand on the other screen.
  await screens.open("Your details").click();
  await canvas.component("Text field: First name").click({ position: { x: 8, y: 8 } });
  await inspector.field("Label").fill("Given name");
  await builder.show("JSON");
  await expect(json.editor).toContainText('"label": "Given name"');
});

test("JSON that does not parse is kept, its place is shown and a safe repair is offered", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { json } = builder;
  await flows.importFlow(`Broken ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await builder.show("JSON");
  const broken = JSON.stringify(smallFlow("Last name"), null, 2).replace(
    '"label": "Last name",',
    '"label": "Last name"',
  );
  await json.replaceAll(broken);
  await expect(json.notice).toContainText("Not a Flow at the moment, line 14");
  await json.showPlace.click();
  await expect(json.area.locator(".cm-activeLine")).toContainText('"input-type"');
  await expect(builder.saved).toBeVisible();

  await page.reload();
  await builder.ready();
  await expect(json.editor).toContainText('"label": "Last name"');
  await expect(json.notice).toContainText("Not a Flow at the moment");
  await json.repair.click();
  await expect(json.notice).toHaveCount(0);
  await builder.show("Phone");
  await expect(builder.canvas.component("Text field: Last name")).toBeVisible();
});

test("Undo leaves JSON that does not parse and Redo brings it back, with and without steps before it", async ({
  builder,
  flows,
  unique,
}) => {
  const { canvas, inspector, json, redo, undo } = builder;
  await flows.importFlow(`Half typed ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await expect(undo).toBeDisabled();
  await builder.show("JSON");
  await json.replaceAll("{ half a Flow");
  await undo.click();
  await expect(json.notice).toHaveCount(0);
  await expect(json.editor).toContainText('"label": "Full name"');
  await expect(undo).toBeDisabled();
  await redo.click();
  await expect(json.notice).toContainText("Not a Flow at the moment");
  await expect(json.editor).toHaveText("{ half a Flow");
  await undo.click();

  await builder.show("Phone");
  await canvas.component("Text field: Full name").click({ position: { x: 8, y: 8 } });
  await inspector.field("Label").fill("Given name");
  await builder.show("JSON");
  await json.replaceAll("{ half a Flow");
  await undo.click();
  await expect(json.editor).toContainText('"label": "Given name"');
  await undo.click();
  await expect(json.editor).toContainText('"label": "Full name"');
  await redo.click();
  await redo.click();
  await expect(json.editor).toHaveText("{ half a Flow");
});

test("the selection follows from the phone to the JSON and back", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, inspector, json } = builder;
  await flows.importFlow(`Selection ${unique}`, smallFlow());
  await builder.ready();
  await canvas.component("Text field: Full name").click({ position: { x: 8, y: 8 } });
  await builder.show("JSON");
  await expect(
    json.area.locator(".cm-selected-part").filter({ hasText: '"full_name"' }).first(),
  ).toBeVisible();
  await json.editor.getByText('"We will be in touch."').click();
  await expect(inspector.title).toHaveText("Text");
  await page.keyboard.press("ControlOrMeta+Home");
  await expect(inspector.pane).toBeVisible();
});
