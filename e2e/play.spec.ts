import { expect, test } from "./fixtures";
import { branchingFlow } from "./flows/branching-flow";

test("playing checks answers, branches, goes back without losing anything and ends with the response", async ({
  builder,
  flows,
  unique,
}) => {
  const { phone } = builder;
  await flows.importFlow(`Visit ${unique}`, branchingFlow);
  await builder.ready();
  await builder.tryIt.click();

  await test.step("an answer that does not fit is refused in words", async () => {
    await expect(phone.button("Continue")).toBeDisabled();
    await phone.field("Email").fill("ada at example");
    await phone.field("Email").blur();
    await expect(phone.text("Enter a valid email address")).toBeVisible();
    await phone.field("Email").fill("ada@example.com");
    await expect(phone.text("Enter a valid email address")).toHaveCount(0);
  });

  await test.step("a choice shows what belongs to it", async () => {
    await phone.radio("At my home").check();
    await expect(phone.field("Street")).toBeVisible();
    await expect(phone.button("Continue")).toBeDisabled();
    await phone.radio("At the clinic").check();
    await expect(phone.field("Street")).toHaveCount(0);
    await expect(phone.text("You find us at the market.")).toBeVisible();
    await expect(phone.button("Continue")).toBeEnabled();
  });

  await test.step("going back keeps every answer", async () => {
    await phone.button("Continue").click();
    await expect(phone.sheet("Check and send")).toContainText("We write to ada@example.com");
    await phone.button("Back").click();
    await expect(phone.field("Email")).toHaveValue("ada@example.com");
    await expect(phone.radio("At the clinic")).toBeChecked();
    await phone.field("Email").fill("ada.meyer@example.com");
    await phone.button("Continue").click();
    await expect(phone.sheet("Check and send")).toContainText("We write to ada.meyer@example.com");
  });

  await test.step("the end sends exactly what the Flow says", async () => {
    await expect(phone.button("Send")).toBeDisabled();
    await phone.checkbox("I agree").check();
    await phone.button("Send").click();
    expect(await phone.response()).toMatchObject({
      email: "ada.meyer@example.com",
      place: "clinic",
      agreed: true,
      source: "reception",
    });
  });

  await test.step("the response stands in the chat and opens a summary", async () => {
    await phone.frame.getByRole("button", { name: /^View response/ }).click();
    const summary = phone.sheet("Your response");
    await expect(summary).toContainText("ada.meyer@example.com");
    await expect(summary).toContainText("At the clinic");
  });
});

test("the same play runs on an iPhone in the dark", async ({ builder, flows, page, unique }) => {
  const { phone } = builder;
  await flows.importFlow(`Visit ${unique}`, branchingFlow);
  await builder.ready();
  await page.getByRole("radio", { name: "iPhone" }).click();
  await page.getByRole("button", { name: "Dark phone" }).click();
  await builder.tryIt.click();
  await phone.field("Email").fill("ada@example.com");
  await phone.radio("At the clinic").check();
  await phone.button("Continue").click();
  await phone.checkbox("I agree").check();
  await phone.button("Send").click();
  expect(await phone.response()).toMatchObject({ email: "ada@example.com", place: "clinic" });
});

test("a Flow that is being tried follows every edit of it and starts over on demand", async ({
  builder,
  flows,
  unique,
}) => {
  const { phone } = builder;
  await flows.importFlow(`Visit ${unique}`, branchingFlow);
  await builder.ready();
  await builder.tryIt.click();
  await phone.field("Email").fill("ada@example.com");
  await phone.startOver.click();
  await phone.openForm.click();
  await expect(phone.field("Email")).toHaveValue("");
});
