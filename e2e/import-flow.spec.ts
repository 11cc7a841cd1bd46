import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { dropFiles, pasteText } from "./gestures/clipboard";

test("a file is imported under its name", async ({ flows, page, unique }) => {
  await flows.importFlow(`Client intake ${unique}`, smallFlow());
  await flows.open();
  await flows.search.fill(unique);
  await expect(flows.flow(`Client intake ${unique}`)).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("pasted JSON becomes a Flow", async ({ flows, page, unique }) => {
  await flows.open();
  await pasteText(page, JSON.stringify(smallFlow(`Name ${unique}`)));
  await expect(page).toHaveURL(/\/flows\/[^/?]+$/);
  await expect(page.getByText(`Name ${unique}`).first()).toBeVisible();
});

test("a paste that is no JSON is answered in words and makes nothing", async ({ flows, page }) => {
  await flows.open();
  await pasteText(page, "Opening hours: 9 to 17");
  await expect(flows.toast("What you pasted is no Flow JSON")).toBeVisible();
  await expect(page).toHaveURL("/flows");
});

test("files dropped anywhere on the page become Flows; one that is none waits for correction", async ({
  flows,
  page,
  unique,
}) => {
  await flows.open();
  await dropFiles(page, [
    { name: `One ${unique}.json`, text: JSON.stringify(smallFlow()) },
    { name: `Two ${unique}.json`, text: JSON.stringify(smallFlow()) },
    { name: `Broken ${unique}.json`, text: '{"version": "7.3", "screens" [] }' },
  ]);
  await expect(flows.importing.dialog).toContainText(`Broken ${unique}.json`);
  await expect(flows.importing.problem).toContainText("This is not JSON yet");
  await flows.importing.dialog.getByRole("button", { name: "Cancel" }).click();
  await flows.search.fill(unique);
  await expect(flows.flow(`One ${unique}`)).toBeVisible();
  await expect(flows.flow(`Two ${unique}`)).toBeVisible();
  await expect(flows.flow(`Broken ${unique}`)).toHaveCount(0);
});
