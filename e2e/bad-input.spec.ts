import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { pasteText } from "./gestures/clipboard";

/** A Flow with a comma too many, as people leave it behind. */
const trailingComma =
  '{\n  "version": "7.3",\n  "screens": [\n    { "id": "START", "title": "Hello", },\n  ]\n}\n';

test("a file that is no JSON shows the place and is imported after repair", async ({
  flows,
  page,
  unique,
}) => {
  await flows.open();
  await flows.importButton.click();
  await flows.importing.chooseFile({ name: `Menu ${unique}.json`, bytes: Buffer.from(trailingComma) });
  await expect(flows.importing.problem).toContainText("This is not JSON yet");
  await expect(flows.importing.problem).toContainText("Line 4");
  await expect(flows.importing.field).toHaveValue(trailingComma);

  await flows.importing.repair.click();
  await expect(page).toHaveURL(/\/flows\/[^/?]+$/);
  await flows.open();
  await flows.search.fill(unique);
  const { text } = await flows.exported(`Menu ${unique}`);
  expect(JSON.parse(text)).toEqual({ version: "7.3", screens: [{ id: "START", title: "Hello" }] });
});

test("a file that cannot be repaired is kept for correction just as it is", async ({
  flows,
  page,
  unique,
}) => {
  const hopeless = '{ "version": "7.3", "screens": [ { "id": \n';
  await flows.open();
  await flows.importButton.click();
  await flows.importing.chooseFile({ name: `Half ${unique}.json`, bytes: Buffer.from(hopeless) });
  await expect(flows.importing.problem).toContainText("This is not JSON yet");
  await flows.importing.keep.click();
  await expect(page).toHaveURL(/\/flows\/[^/?]+$/);
  await flows.open();
  await flows.search.fill(unique);
  expect((await flows.exported(`Half ${unique}`)).text).toBe(hopeless);
});

test("JSON with a Flow inside says where it is and imports it", async ({ flows, page, unique }) => {
  await flows.open();
  const wrapped = { name: "export", data: { flow_json: smallFlow(`Inside ${unique}`) } };
  await pasteText(page, JSON.stringify(wrapped));
  await expect(flows.importing.problem).toContainText("There is a Flow inside this");
  await expect(flows.importing.problem).toContainText("data › flow_json");
  await flows.importing.dialog.getByRole("button", { name: "Import that Flow" }).click();
  await expect(page).toHaveURL(/\/flows\/[^/?]+$/);
  await expect(page.getByText(`Inside ${unique}`).first()).toBeVisible();
});

test("a list is no Flow and can be corrected in the field", async ({ flows, page, unique }) => {
  await flows.open();
  await pasteText(page, "[1, 2, 3]");
  await expect(flows.importing.problem).toContainText("not a Flow");
  await flows.importing.field.fill(JSON.stringify(smallFlow(`Corrected ${unique}`)));
  await flows.importing.importIt.click();
  await expect(page.getByText(`Corrected ${unique}`).first()).toBeVisible();
});

test("a Flow of an unknown version opens, says so and keeps its version", async ({ flows, page, unique }) => {
  const later = { ...smallFlow(), version: "42.0" };
  await flows.importFlow(`Later ${unique}`, later);
  await expect(flows.toast("Version 42.0 is not known here")).toBeVisible();
  await flows.open();
  await flows.search.fill(unique);
  expect(JSON.parse((await flows.exported(`Later ${unique}`)).text)).toEqual(later);
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("a Flow over 10 MB is refused with its size and the limit", async ({ flows, unique }) => {
  const huge = JSON.stringify({ ...smallFlow(), "x-ballast": "a".repeat(11 * 1024 * 1024) });
  await flows.open();
  await flows.importButton.click();
  await flows.importing.chooseFile({ name: `Huge ${unique}.json`, bytes: Buffer.from(huge) });
  await expect(flows.importing.problem).toContainText("This is too large: 11 MB");
  await expect(flows.importing.problem).toContainText("at most 10 MB");
});

test("a picture is refused as a Flow", async ({ flows, unique }) => {
  await flows.open();
  await flows.importButton.click();
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
  await flows.importing.chooseFile({ name: `Photo ${unique}.png`, bytes: png });
  await expect(flows.importing.problem).toContainText("This file is not text");
});

test("an address that leads nowhere says so and shows the way to the Flows", async ({ page }) => {
  await page.goto("/flows/there-is-no-such-flow");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await page.getByRole("link", { name: "Go to your Flows" }).click();
  await expect(page.getByRole("heading", { name: "Flows", exact: true })).toBeVisible();

  // One that cannot even be read, as links become that were cut off.
  expect((await page.goto("/flows/%ff"))?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Go to your Flows" })).toBeVisible();
  expect((await page.request.get("/api/v1/flows/%ff")).status()).toBe(404);
});
