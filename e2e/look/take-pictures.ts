import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { enterAsOwner } from "../owner";
import { freePort, inOwnFolder, startOwnServer } from "../server/own-server";
import { scenes } from "./scenes";

// `npx tsx e2e/look/take-pictures.ts [scene…]`: pictures of every view to be looked at; nothing is compared.
// They stand in .tmp/look, which git does not keep. The app has to be built.

const folder = path.resolve(".tmp/look");
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const;
const schemes = ["light", "dark"] as const;
const wanted = process.argv.slice(2);

void main();

async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await inOwnFolder(async (dataDir) => {
    const server = await startOwnServer({ dataDir, port: await freePort() });
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
    try {
      const context = await browser.newContext({ baseURL: server.url, locale: "en-GB", viewport: sizes[0] });
      // tsx wraps functions to keep their names; those that are sent to the page need the wrapper there.
      await context.addInitScript("globalThis.__name ??= (named) => named");
      const page = await context.newPage();
      await page.goto("/sign-up");
      await take(page, "sign-up");
      await enterAsOwner(page);
      await take(page, "first-run");
      for (const { name, arrange } of scenes) {
        await arrange(page);
        if (wanted.length === 0 || wanted.includes(name)) await take(page, name);
      }
    } finally {
      await browser.close();
      await server.kill();
    }
  });
}

async function take(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // As the choice of theme does it: the emulated setting alone leaves some colours as they were.
      await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), colorScheme);
      await page.evaluate(untilStill);
      await page.screenshot({ path: path.join(folder, `${name}-${size.width}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize(sizes[0]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Runs in the page: until what loads in idle moments is there and nothing moves or fades. */
async function untilStill(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
    await new Promise(requestAnimationFrame);
  }
  const ending = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map((each) => each.finished));
}
