import { mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, signedOut, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";
import { enterAsOwner } from "./owner";
import { builderPage } from "./pages/builder-page";
import { flowsPage } from "./pages/flows-page";
import { freePort, inOwnFolder, startOwnServer } from "./server/own-server";
import { fillDisk, noSmallDisk, onSmallDisk } from "./server/small-disk";

test.use({ storageState: signedOut });

test("a full disk is said in words, keeps the edit, and saves it once there is room", async ({ browser }) => {
  const hindrance = noSmallDisk();
  test.skip(hindrance !== undefined, hindrance);
  test.slow();
  await inOwnFolder(async (folder) => {
    const disk = path.join(folder, "disk");
    await mkdir(disk);
    const server = await startOwnServer({
      dataDir: path.join(disk, "data"),
      port: await freePort(),
      wrapper: onSmallDisk(disk),
    });
    const context = await browser.newContext({ baseURL: server.url });
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      const builder = builderPage(page);
      const flows = flowsPage(page);
      await flows.importFlow("Archive", smallFlow("Full name"));
      await builder.ready();

      const free = await fillDisk(server, disk);
      await builder.canvas.retype(builder.canvas.text("Full name"), "No room for this");
      const notice = page.getByRole("alert").filter({ hasText: "The disk of the server is full" });
      await expect(notice).toBeVisible();
      await expect(builder.saved).toHaveCount(0);

      await free();
      await notice.getByRole("button", { name: "Save now" }).click();
      await expect(builder.saved).toBeVisible();
      await flows.open();
      expect((await flows.exported("Archive")).text).toContain("No room for this");
    } finally {
      await context.close();
      await server.kill();
    }
  });
});
