import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { revisionsDialog } from "./pages/revisions-dialog";
import { seriousFaults } from "./serious-faults";

test("a copy is kept under a name and brought back later", async ({ builder, flows, page, unique }) => {
  await flows.importFlow(`Revisions ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const revisions = revisionsDialog(page);

  await revisions.keep("Before the change");

  await builder.canvas.retype(builder.canvas.text("Full name"), "Changed");
  await expect(builder.saved).toBeVisible();
  await revisions.open();
  await revisions.revision("Before the change").getByRole("button", { name: "Restore" }).click();
  await expect(builder.canvas.component("Text field: Full name")).toBeVisible();
  await expect(builder.toast(/Restored “Before the change”/)).toBeVisible();
  await builder.undo.click();
  await expect(builder.canvas.component("Text field: Changed")).toBeVisible();
});

test("a copy is compared with what there is now, in pictures, words and JSON, and brought back from there", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Compare ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const revisions = revisionsDialog(page);
  const compare = page.getByRole("dialog", { name: "Compare versions" });

  await revisions.keep("As it was");
  await builder.canvas.retype(builder.canvas.text("Full name"), "Your name");
  await expect(builder.saved).toBeVisible();

  await revisions.open();
  await revisions.revision("As it was").getByRole("button", { name: "Compare" }).press("Enter");
  const details = compare.getByRole("region", { name: "Your details" });
  await expect(
    details.getByText("The label of the text field “Full name” is now “Your name”."),
  ).toBeVisible();
  await expect(details.getByRole("img", { name: "As it was: screen “Your details”" })).toBeVisible();
  await expect(details.getByRole("img", { name: "What you have now: screen “Your details”" })).toBeVisible();
  await expect(compare.getByRole("button", { name: "1 screen did not change" })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await compare.getByRole("tab", { name: "Changes" }).press("ArrowRight");
  const difference = compare.getByRole("table", { name: /^Difference of the JSON/ });
  await expect(difference.getByRole("row", { name: /Removed: .*Full name/ })).toBeVisible();
  await expect(difference.getByRole("row", { name: /Added: .*Your name/ })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await compare.getByRole("button", { name: "Restore “As it was”" }).click();
  await expect(compare).toHaveCount(0);
  await expect(builder.canvas.component("Text field: Full name")).toBeVisible();
});
