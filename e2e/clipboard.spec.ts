import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { pasteText } from "./gestures/clipboard";
import { errorsIn } from "./validate";

test("components copied in one Flow are pasted into another with names of their own", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas } = builder;
  await flows.importFlow(`From ${unique}`, smallFlow("Pet's name"));
  await builder.ready();
  await canvas.component("Text field: Pet's name").click();
  await page.keyboard.press("ControlOrMeta+c");

  await flows.importFlow(`To ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await canvas.component("Text field: Full name").click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(canvas.component("Text field: Pet's name")).toHaveAttribute("aria-current", "true");

  const { flow, text } = await builder.exported();
  expect(namesIn(flow)).toHaveLength(2);
  expect(new Set(namesIn(flow)).size).toBe(2);
  expect(await errorsIn(text)).toEqual([]);
});

test("a whole screen is copied into another Flow", async ({ builder, flows, page, unique }) => {
  const { screens, canvas } = builder;
  await flows.importFlow(`From ${unique}`, smallFlow("Pet's name"));
  await builder.ready();
  await screens.open("Your details").click();
  await page.keyboard.press("ControlOrMeta+c");

  await flows.importFlow(`To ${unique}`, smallFlow());
  await builder.ready();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(screens.list.getByRole("listitem")).toHaveCount(3);
  await expect(canvas.component("Text field: Pet's name")).toBeVisible();
  const ids = ((await builder.exported()).flow.screens as { id: string }[]).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});

test("the JSON of a component is pasted as that component", async ({ builder, flows, page, unique }) => {
  const { canvas } = builder;
  await flows.importFlow(`Raw ${unique}`, smallFlow());
  await builder.ready();
  await pasteText(page, '[{"type":"TextHeading","text":"Pasted"},{"type":"TextBody","text":"And this too"}]');
  await expect(canvas.component("Heading: Pasted")).toBeVisible();
  await expect(canvas.component("Text: And this too")).toBeVisible();
  await builder.undo.click();
  await expect(canvas.component("Heading: Pasted")).toHaveCount(0);
});

test("a paste that is no part of a Flow changes nothing and says so", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Raw ${unique}`, smallFlow());
  await builder.ready();
  await pasteText(page, '{"price": 12}');
  await expect(builder.toast("This is JSON, but no component or screen of a Flow.")).toBeVisible();
  await expect(builder.undo).toBeDisabled();
});

test("cut takes a component away and paste brings it back on another screen", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  const { canvas, screens } = builder;
  await flows.importFlow(`Cut ${unique}`, smallFlow());
  await builder.ready();
  await screens.open("Thank you").click();
  await canvas.component("Text: We will be in touch.").click();
  await page.keyboard.press("ControlOrMeta+x");
  await expect(canvas.component("Text: We will be in touch.")).toHaveCount(0);
  await screens.open("Your details").click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(canvas.component("Text: We will be in touch.")).toBeVisible();
});

/** Every answer name of a Flow. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value && value.type === "TextInput" && "name" in value ? [String(value.name)] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}
