import { expect, test } from "./fixtures";
import { newFlowPage } from "./pages/new-flow-page";

test("a blank Flow opens in the builder and can be exported from the list", async ({ flows, page }) => {
  const making = newFlowPage(page);
  await making.open();
  await making.blank.click();
  await expect(page).toHaveURL(/\/flows\/(?!new)[^/]+$/);

  const name = await making.nameOfOpenFlow();
  await flows.open();
  await flows.search.fill(name);
  const flow = JSON.parse((await flows.exported(name)).text);
  expect(flow.screens).toHaveLength(1);
  expect(flow.screens[0].terminal).toBe(true);
});

test("templates are narrowed by kind", async ({ page }) => {
  const making = newFlowPage(page);
  await making.open();
  await making.kind("Booking").click();
  await expect(making.template("Appointment booking")).toBeVisible();
  await expect(making.template("Support ticket")).toHaveCount(0);
  await making.kind("All").click();
  await expect(making.template("Support ticket")).toBeVisible();
});

test("a template is tried on the phone and then used", async ({ page }) => {
  const making = newFlowPage(page);
  await making.open();
  await making.template("Appointment booking").click();
  const trial = page.getByRole("dialog", { name: "Appointment booking" });
  await expect(trial.getByText("What can we do for you?")).toBeVisible();
  await trial.getByRole("button", { name: "Use this template" }).click();
  await expect(page).toHaveURL(/\/flows\/(?!new)[^/]+$/);
});
