import type { Page } from "@playwright/test";
import { untilReady } from "../gestures/ready";

export type Owner = { readonly name: string; readonly email: string; readonly password: string };

/** The pages on which a person sets the place up or signs in. */
export function identityPage(page: Page) {
  const name = page.getByLabel("Your name");
  const email = page.getByLabel("Email");
  const password = page.getByLabel("Password", { exact: true });
  return {
    setUpHeading: page.getByRole("heading", { name: "Set up Flowsmith" }),
    signInHeading: page.getByRole("heading", { name: "Sign in" }),
    name,
    email,
    password,
    createAccount: page.getByRole("button", { name: "Create account" }),
    submit: page.getByRole("button", { name: "Sign in", exact: true }),

    async setUp(owner: Owner): Promise<void> {
      await untilReady(page);
      await name.fill(owner.name);
      await email.fill(owner.email);
      await password.fill(owner.password);
      await page.getByRole("button", { name: "Create account" }).click();
    },
    async signIn(person: Pick<Owner, "email" | "password">): Promise<void> {
      await untilReady(page);
      await email.fill(person.email);
      await password.fill(person.password);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
    },
  };
}
