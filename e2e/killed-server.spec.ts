import { expect, signedOut, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { enterAsOwner } from "./owner";
import { builderPage } from "./pages/builder-page";
import { flowsPage } from "./pages/flows-page";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

test.use({ storageState: signedOut });

test("a killed server has everything that was shown as saved, and gets what was typed while it was away", async ({
  browser,
}) => {
  test.slow();
  await inStartedFolder(async (dataDir) => {
    const port = await freePort();
    let server = await startOwnServer({ dataDir, port });
    const context = await browser.newContext({ baseURL: server.url });
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      const builder = builderPage(page);
      await flowsPage(page).importFlow("Before the storm", smallFlow("Full name"));
      await builder.ready();
      await builder.canvas.retype(builder.canvas.text("Full name"), "Shown as saved");
      await expect(builder.saved).toBeVisible();

      await server.kill();
      const isOffline = page.getByRole("button", { name: "Offline, will retry" });
      await builder.canvas.retype(builder.canvas.text("Continue"), "Typed meanwhile");
      await expect(isOffline).toBeVisible();

      server = await startOwnServer({ dataDir, port });
      await isOffline.or(builder.saved).waitFor();
      if (await isOffline.isVisible()) await isOffline.click();
      await expect(builder.saved).toBeVisible();

      const list = flowsPage(await context.newPage());
      await list.open();
      const { text } = await list.exported("Before the storm");
      expect(text).toContain("Shown as saved");
      expect(text).toContain("Typed meanwhile");
    } finally {
      await context.close();
      await server.kill();
    }
  });
});

test("what was saved is there after a kill, without the browser that wrote it", async ({ browser }) => {
  test.slow();
  await inStartedFolder(async (dataDir) => {
    const port = await freePort();
    let server = await startOwnServer({ dataDir, port });
    const first = await browser.newContext({ baseURL: server.url });
    const second = await browser.newContext({ baseURL: server.url });
    try {
      const page = await first.newPage();
      await enterAsOwner(page);
      const builder = builderPage(page);
      await flowsPage(page).importFlow("Before the storm", smallFlow("Full name"));
      await builder.ready();
      await builder.canvas.retype(builder.canvas.text("Full name"), "Shown as saved");
      await expect(builder.saved).toBeVisible();
      await server.kill();
      await first.close();

      server = await startOwnServer({ dataDir, port });
      const other = await second.newPage();
      await enterAsOwner(other);
      const list = flowsPage(other);
      expect((await list.exported("Before the storm")).text).toContain("Shown as saved");
    } finally {
      await first.close();
      await second.close();
      await server.kill();
    }
  });
});
