import { expect, signedOut, test } from "./fixtures";
import { owner } from "./owner";
import { identityPage } from "./pages/identity-page";

test.describe("signed out", () => {
  test.use({ storageState: signedOut });

  // Signing in as the owner makes sure that there is one.
  test.beforeEach(({ signedIn }) => expect(signedIn.cookies?.length).toBeGreaterThan(0));

  test("a page asks to sign in and comes back afterwards", async ({ page }) => {
    const identity = identityPage(page);
    await page.goto("/flows/new");
    await expect(identity.signInHeading).toBeVisible();
    await identity.signIn(owner);
    await expect(page).toHaveURL("/flows/new");
    await expect(page.getByRole("heading", { name: "New Flow" })).toBeVisible();
  });

  test("a wrong password is refused in words and the email stays", async ({ page }) => {
    const identity = identityPage(page);
    await page.goto("/sign-in");
    await identity.signIn({ email: owner.email, password: "not my password" });
    await expect(page.getByText("Email and password do not match")).toBeVisible();
    await expect(identity.email).toHaveValue(owner.email);
    await identity.signIn(owner);
    await expect(page).toHaveURL("/flows");
  });

  test("an address that is none is pointed out before anything is sent", async ({ page }) => {
    const identity = identityPage(page);
    await page.goto("/sign-in");
    await identity.signIn({ email: "ada", password: "something long" });
    await expect(page.getByText("This is not an email address")).toBeVisible();
  });

  test("the way back after signing in leads to no other site", async ({ page }) => {
    await page.goto("/sign-in?next=//example.com/");
    await identityPage(page).signIn(owner);
    await expect(page).toHaveURL("/flows");
  });
});

test("signing out ends the session", async ({ browser, baseURL }) => {
  // A session of its own: the others share theirs with the whole worker.
  const context = await browser.newContext({ storageState: signedOut, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  const identity = identityPage(page);
  await page.goto("/sign-in");
  await identity.signIn(owner);
  await page.getByRole("button", { name: `Account of ${owner.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(identity.signInHeading).toBeVisible();
  await page.goto("/flows");
  await expect(identity.signInHeading).toBeVisible();
  await context.close();
});
