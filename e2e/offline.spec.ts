import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("edits made offline are kept, said to be unsaved, and saved when the connection is back", async ({
  builder,
  context,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Train ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await context.setOffline(true);
  await builder.canvas.retype(builder.canvas.text("Full name"), "Written in a tunnel");
  await expect(page.getByRole("button", { name: "Offline, will retry" })).toBeVisible();
  await expect(builder.saved).toHaveCount(0);
  await context.setOffline(false);
  await expect(builder.saved).toBeVisible();
  await page.reload();
  await builder.ready();
  await expect(builder.canvas.component("Text field: Written in a tunnel")).toBeVisible();
});

test("an offline edit survives closing the tab", async ({ builder, context, flows, page, unique }) => {
  await flows.importFlow(`Train ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const address = page.url();
  await context.setOffline(true);
  await builder.canvas.retype(builder.canvas.text("Full name"), "Written in a tunnel");
  await expect(page.getByRole("button", { name: "Offline, will retry" })).toBeVisible();
  await page.goto("about:blank");

  await context.setOffline(false);
  await page.goto(address);
  await builder.ready();
  await expect(builder.canvas.component("Text field: Written in a tunnel")).toBeVisible();
  await expect(builder.saved).toBeVisible();
});

test("closing the tab in the middle of a word loses nothing", async ({ builder, flows, page, unique }) => {
  await flows.importFlow(`Hurry ${unique}`, smallFlow("Full name"));
  await builder.ready();
  const address = page.url();
  await builder.canvas.component("Text field: Full name").click();
  const label = builder.inspector.field("Label");
  await label.fill("");
  await label.pressSequentially("Half a wor");
  await page.goto("about:blank");
  await page.goto(address);
  await builder.ready();
  await expect(builder.canvas.component("Text field: Half a wor")).toBeVisible();
});
