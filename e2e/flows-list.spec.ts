import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("a Flow is found by a part of its name, and a name nobody has says so", async ({
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Opening hours ${unique}`, smallFlow());
  await flows.open();
  await flows.search.fill(`HOURS ${unique.toUpperCase()}`);
  await expect(flows.flow(`Opening hours ${unique}`)).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);

  await flows.search.fill(`${unique} and nothing else`);
  await expect(page.getByText(`No Flow is called “${unique} and nothing else”`)).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).last().click();
  await expect(flows.search).toHaveValue("");
});

test("a Flow is renamed in place, and a taken name is refused without losing either", async ({
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`First ${unique}`, smallFlow());
  await flows.importFlow(`Second ${unique}`, smallFlow());
  await flows.open();
  await flows.search.fill(unique);

  await flows.rename(`Second ${unique}`, `Third ${unique}`);
  await expect(flows.flow(`Third ${unique}`)).toBeVisible();

  await flows.rename(`Third ${unique}`, `first ${unique}`);
  await expect(page.getByRole("alert").filter({ hasText: "Another Flow has this name" })).toBeVisible();
  await expect(flows.nameField).toHaveValue(`first ${unique}`);
  await flows.nameField.press("Escape");
  await expect(flows.flow(`First ${unique}`)).toBeVisible();
  await expect(flows.flow(`Third ${unique}`)).toBeVisible();

  await page.reload();
  await flows.search.fill(unique);
  await expect(flows.flow(`Third ${unique}`)).toBeVisible();
  await expect(flows.flow(`Second ${unique}`)).toHaveCount(0);
});

test("a duplicate stands on its own beside the original", async ({ flows, unique }) => {
  await flows.importFlow(`Intake ${unique}`, smallFlow());
  await flows.open();
  await flows.search.fill(unique);
  await flows.choose(`Intake ${unique}`, "Duplicate");
  await expect(flows.toast("is added")).toBeVisible();
  await expect(flows.flow(`Intake ${unique}`)).toBeVisible();
  await expect(flows.flow(`Copy of Intake ${unique}`)).toBeVisible();
});

test("an archived Flow leaves the list, waits in the archive and comes back", async ({ flows, unique }) => {
  const name = `Summer fair ${unique}`;
  await flows.importFlow(name, smallFlow());
  await flows.open();
  await flows.search.fill(unique);
  await flows.choose(name, "Archive");
  await expect(flows.toast("is archived")).toBeVisible();
  await expect(flows.flow(name)).toHaveCount(0);

  await flows.shelf("Archived").click();
  await expect(flows.flow(name)).toBeVisible();
  await flows.choose(name, "Restore");
  await expect(flows.flow(name)).toHaveCount(0);

  await flows.shelf("Active").click();
  await expect(flows.flow(name)).toBeVisible();
});

test("a deleted Flow is back with everything in it after Undo", async ({ flows, unique }) => {
  const name = `Old menu ${unique}`;
  await flows.importFlow(name, smallFlow("Your table"));
  await flows.open();
  await flows.search.fill(unique);
  await flows.choose(name, "Delete");
  await expect(flows.flow(name)).toHaveCount(0);
  await flows.toast("is deleted").getByRole("button", { name: "Undo" }).click();
  await expect(flows.flow(name)).toBeVisible();
  const { text } = await flows.exported(name);
  expect(JSON.parse(text)).toEqual(smallFlow("Your table"));
});

test("the list remembers whether it shows cards or rows", async ({ flows, page, unique }) => {
  await flows.importFlow(`Shape ${unique}`, smallFlow());
  await flows.open();
  await flows.look("Rows").click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("table")).toBeVisible();
  await flows.look("Cards").click();
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("the list exports what was imported, byte by byte", async ({ flows, unique }) => {
  const text = '{"screens" : [], "version":"7.3",\r\n "x-own": 1.0}\n';
  await flows.importFlow(`Exact ${unique}`, text);
  await flows.open();
  await flows.search.fill(unique);
  const exported = await flows.exported(`Exact ${unique}`);
  expect(exported.text).toBe(text);
  expect(exported.fileName).toContain(unique);
});
