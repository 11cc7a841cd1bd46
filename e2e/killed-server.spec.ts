import { expect, signedOut, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { enterAsOwner } from "./owner";
import { freePort, inOwnFolder, startOwnServer } from "./server/own-server";

test.describe("on a server of its own", () => {
  test.use({ storageState: signedOut });

  test("a killed server has everything that was shown as saved, and what was typed meanwhile follows", async ({
    browser,
  }) => {
    test.slow();
    await inOwnFolder(async (dataDir) => {
      const port = await freePort();
      let server = await startOwnServer({ dataDir, port });
      const context = await browser.newContext({ baseURL: server.url });
      try {
        const page = await context.newPage();
        await enterAsOwner(page);
        const flows = flowsPage(page);
        const builder = builderPage(page);
        await flows.importFlow("Before the storm", smallFlow("Full name"));
        await builder.ready();
        await builder.canvas.retype(builder.canvas.text("Full name"), "Shown as saved");
        await expect(builder.saved).toBeVisible();

        await server.kill();
        await builder.canvas.retype(builder.canvas.text("Continue"), "Typed while it was down");
        await expect(page.getByRole("button", { name: "Offline, will retry" })).toBeVisible();

        server = await startOwnServer({ dataDir, port });
        const { text } = await savedText(context, page.url());
        expect(text).toContain("Shown as saved");
        await page.getByRole("button", { name: "Offline, will retry" }).click();
        await expect(builder.saved).toBeVisible();
        expect((await savedText(context, page.url())).text).toContain("Typed while it was down");
      } finally {
        await context.close();
        await server.kill();
      }
    });
  });
});
