import type { Request } from "@playwright/test";
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
  // A page that is busy when it is closed is ended without being told.
  await page.addInitScript(() => {
    addEventListener("pagehide", (event) => event.stopImmediatePropagation(), { capture: true });
  });
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

test("what was not opened before still opens without a connection", async ({
  builder,
  context,
  flows,
  page,
  unique,
}) => {
  // The code editor is the last part that is loaded ahead; one of its words tells its file.
  const lastPart = page.waitForResponse(
    async (response) =>
      response.url().includes("/_next/static/") && (await response.text()).includes("Show the place"),
  );
  const underWay = new Set<Request>();
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  await flows.importFlow(`Tunnel ${unique}`, smallFlow("Full name"));
  await builder.ready();
  await lastPart;
  await expect.poll(() => underWay.size, { message: "its other files arrive as well" }).toBe(0);
  await context.setOffline(true);
  await builder.show("Map");
  await builder.show("JSON");
  await expect(builder.json.editor).toContainText("Full name");
  await builder.show("Phone");
  await builder.showTab("Add");
  await expect(builder.palette.item("Picture")).toBeVisible();
  await builder.tryIt.click();
  await expect(builder.phone.frame).toBeVisible();
});

test("a part that could not be loaded arrives when the connection is back", async ({
  builder,
  context,
  flows,
  page,
  unique,
}) => {
  // Scripts of a page that was loaded once may come from the browser's cache.
  let isCut = false;
  await page.route("**/_next/static/**", (route) => (isCut ? route.abort() : route.continue()));
  await flows.importFlow(`Tunnel ${unique}`, smallFlow("Full name"));
  await page.addInitScript(() => {
    // Nothing is loaded ahead, as on a device that never rests.
    window.requestIdleCallback = () => 0;
  });
  await page.reload();
  await builder.ready();
  isCut = true;
  await context.setOffline(true);
  await builder.showTab("Add");
  await expect(page.getByRole("status").filter({ hasText: "Loading" })).toBeVisible();
  isCut = false;
  await context.setOffline(false);
  await expect(builder.palette.item("Picture")).toBeVisible();
});
