import { type BrowserContextOptions, test as base } from "@playwright/test";
import { enterAsOwner } from "./owner";
import { type BuilderPage, builderPage } from "./pages/builder-page";
import { type FlowsPage, flowsPage } from "./pages/flows-page";

export { expect } from "@playwright/test";

type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;

type Parts = {
  /** A word no other test uses, for the names of what a test makes. */
  readonly unique: string;
  readonly flows: FlowsPage;
  readonly builder: BuilderPage;
};

type WorkerParts = { readonly signedIn: SignedIn };

/** Every test begins signed in as the owner, in a browser of its own, and makes the Flows it works on. */
export const test = base.extend<Parts, WorkerParts>({
  signedIn: [
    async ({ browser }, use, worker) => {
      // What a worker makes itself does not know the project's settings.
      const { baseURL } = worker.project.use;
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
      await enterAsOwner(await context.newPage());
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  storageState: ({ signedIn }, use) => use(signedIn),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the parts a fixture needs here.
  unique: ({}, use) => use(`t${crypto.randomUUID().slice(0, 8)}`),
  flows: ({ page }, use) => use(flowsPage(page)),
  builder: ({ page }, use) => use(builderPage(page)),
});

/** For journeys that begin before anybody has signed in. */
export const signedOut: SignedIn = { cookies: [], origins: [] };
