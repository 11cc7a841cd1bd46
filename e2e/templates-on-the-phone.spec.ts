import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { BuilderPage } from "./pages/builder-page";
import { newFlowPage } from "./pages/new-flow-page";

/** Opens a template in the builder and starts to play it. */
async function play(page: Page, builder: BuilderPage, title: string): Promise<void> {
  const making = newFlowPage(page);
  await making.open();
  await making.use(title).click();
  await builder.ready();
  await builder.tryIt.click();
}

test("an appointment is booked: service, day, time, name", async ({ builder, page }) => {
  const { phone } = builder;
  // A Monday; calendars open on the month of this device's clock.
  await page.clock.setFixedTime("2026-03-02T09:00:00");
  await play(page, builder, "Appointment booking");
  await phone.radio("Follow-up").check();
  await phone.button("Continue").click();

  await phone.frame.getByRole("button", { name: "Day", exact: true }).click();
  const calendar = phone.frame.getByRole("dialog", { name: "Day" });
  await expect(calendar.getByRole("button", { name: /Sunday,? .*8 March|Sunday,? March 8/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await calendar.getByRole("button", { name: /Wednesday,? .*4 March|Wednesday,? March 4/ }).click();
  await calendar.getByRole("button", { name: "OK" }).click();
  await phone.radio("Morning").check();
  await phone.button("Continue").click();

  await phone.field("Full name").fill("Ada Meyer");
  await phone.field("Phone number").fill("+49 30 1234567");
  await phone.button("Continue").click();
  await expect(phone.sheet("Check and send")).toContainText("Ada Meyer");
  await phone.button("Ask for this appointment").click();
  expect(await phone.response()).toMatchObject({
    service: "follow_up",
    day: "2026-03-04",
    time: "morning",
    full_name: "Ada Meyer",
  });
});

test("a survey asks what fits the score", async ({ builder, page }) => {
  const { phone } = builder;
  await play(page, builder, "Satisfaction survey (NPS)");
  await phone.frame.getByRole("button", { name: "From 0 to 10", exact: true }).click();
  await phone.frame.getByRole("option", { name: "10, certainly" }).click();
  await expect(phone.frame.getByRole("button", { name: "From 0 to 10, 10, certainly" })).toBeVisible();
  await phone.button("Continue").click();
  await expect(phone.text("Wonderful. What did you like best?")).toBeVisible();
  await expect(phone.text("We are sorry. What should we do better?")).toHaveCount(0);
  await phone.button("The speed").click();
  await phone.button("Send").click();
  expect(await phone.response()).toMatchObject({ score: "score_10", mood: "promoter", topics: ["speed"] });
});

test("a contact form of one screen sends what was written", async ({ builder, page }) => {
  const { phone } = builder;
  await play(page, builder, "Contact form");
  await phone.field("Full name").fill("Ada Meyer");
  await phone.frame.getByRole("button", { name: "Subject", exact: true }).click();
  await phone.frame.getByRole("option", { name: "Praise" }).click();
  await phone.field("Your message").fill("The new hours suit us well.");
  await phone.button("Send").click();
  expect(await phone.response()).toMatchObject({
    full_name: "Ada Meyer",
    subject: "praise",
    message: "The new hours suit us well.",
  });
});
