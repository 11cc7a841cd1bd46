import type { Page } from "@playwright/test";
import { identityPage, type Owner } from "./pages/identity-page";

/** The person all journeys are made by. */
export const owner: Owner = {
  name: "Ada Meyer",
  email: "ada@example.com",
  password: "eleven quiet boats",
};

/**
 * Signs the owner in through the pages, whether or not the server knows an owner yet. Of several browsers that come
 * to a new server at once, one makes the account and the others are told so and sign in.
 */
export async function enterAsOwner(page: Page): Promise<void> {
  const identity = identityPage(page);
  await page.goto("/sign-in");
  await identity.setUpHeading.or(identity.signInHeading).waitFor();
  if (await identity.setUpHeading.isVisible()) {
    await identity.setUp(owner);
    const isClosed = page.getByText("There is an owner already");
    await page.getByRole("heading", { name: "Flows", exact: true }).or(isClosed).waitFor();
    if (!(await isClosed.isVisible())) return;
    await page.goto("/sign-in");
  }
  await identity.signIn(owner);
  await page.getByRole("heading", { name: "Flows", exact: true }).waitFor();
}
