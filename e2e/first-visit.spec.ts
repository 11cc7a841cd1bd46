import { expect, signedOut, test } from "./fixtures";
import { untilReady } from "./gestures/ready";
import { owner } from "./owner";
import { identityPage } from "./pages/identity-page";
import { freePort, inOwnFolder, startOwnServer } from "./server/own-server";

test.use({ storageState: signedOut });

test("the first visit makes the owner, and nobody can become the owner after that", async ({ page }) => {
  test.slow();
  await inOwnFolder(async (dataDir) => {
    const server = await startOwnServer({ dataDir, port: await freePort() });
    try {
      const identity = identityPage(page);
      await page.goto(`${server.url}/flows`);
      await expect(identity.setUpHeading).toBeVisible();

      await untilReady(page);
      await identity.createAccount.click();
      await expect(page.getByText("Enter your name.")).toBeVisible();
      await expect(page.getByText("Enter your email.")).toBeVisible();
      await expect(page.getByText("Enter your password.")).toBeVisible();

      await identity.setUp({ ...owner, password: "short" });
      await expect(page.getByText("Use at least 8 characters.")).toBeVisible();
      await expect(identity.name).toHaveValue(owner.name);

      await identity.setUp(owner);
      await expect(page.getByRole("heading", { name: "Make your first Flow" })).toBeVisible();
      await expect(page.getByRole("button", { name: `Account of ${owner.name}` })).toBeVisible();

      await page.context().clearCookies();
      await page.goto(`${server.url}/sign-up`);
      await expect(identity.signInHeading).toBeVisible();
    } finally {
      await server.kill();
    }
  });
});
