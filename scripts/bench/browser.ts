import { chromium, type Page } from "@playwright/test";
import { enterAsOwner } from "../../e2e/owner";
import { builderPage } from "../../e2e/pages/builder-page";
import { flowsPage } from "../../e2e/pages/flows-page";
import { freePort, inOwnFolder, startOwnServer } from "../../e2e/server/own-server";
import { findBrowser } from "../find-browser.mjs";
import type { Figure } from "./core";
import { largeFlow } from "./large-flow";
import { samplesOf, watchPaints } from "./paint-watch";

const samples = 100;
const limits = { keystroke: 50, undo: 50, selecting: 50, opening: 1500, scripts: 350 };

/** The builder on a Flow of 50 screens with 20 components each, in a production build: shares of what is allowed. */
export async function measureBrowser(): Promise<readonly Figure[]> {
  return inOwnFolder(async (dataDir) => {
    const server = await startOwnServer({ dataDir, port: await freePort() });
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
    try {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width: 1280, height: 800 },
        locale: "en-GB",
      });
      // tsx wraps functions to keep their names; those that are sent to the page need the wrapper there.
      await context.addInitScript("globalThis.__name ??= (named) => named");
      const page = await context.newPage();
      await enterAsOwner(page);
      await flowsPage(page).importFlow("Large", largeFlow());
      await builderPage(page).ready();
      return await measured(page);
    } finally {
      await browser.close();
      await server.kill();
    }
  });
}

async function measured(page: Page): Promise<readonly Figure[]> {
  const { opening, scripts } = await openings(page);
  await watchPaints(page);
  const builder = builderPage(page);
  await builder.canvas.component("Text field: Field 0").click({ position: { x: 8, y: 8 } });
  const label = builder.inspector.field("Label");
  await label.click();
  const keystroke = await samplesOf(page, samples, "phone", async (index) => {
    await page.keyboard.press(index % 2 === 0 ? "x" : "Backspace");
  });
  await label.fill("Another label");
  await label.evaluate((input: HTMLInputElement) => input.blur());
  const undo = await samplesOf(page, samples, "phone", async (index) => {
    await page.keyboard.press(index % 2 === 0 ? "ControlOrMeta+z" : "ControlOrMeta+y");
  });
  // The one that is selected already comes last.
  const names = ["Long text field: Field 1", "Single choice: Field 2", "Text field: Another label"];
  const selecting = await samplesOf(page, samples, "settings", async (index) => {
    const name = names[index % names.length] ?? "";
    await builder.canvas.component(name).click({ position: { x: 8, y: 8 } });
  });
  return [
    share("Keystroke to painted phone, p95", percentile95(keystroke), limits.keystroke, "ms"),
    share("Undo, p95", percentile95(undo), limits.undo, "ms"),
    share("Selecting, p95", percentile95(selecting), limits.selecting, "ms"),
    share("Opening", opening, limits.opening, "ms"),
    share("JavaScript before first use", scripts, limits.scripts, "KB"),
  ];
}

type Opening = { readonly ms: number; readonly kilobytes: number };

/** Until the builder can be used: the median of five openings with nothing in the cache. */
async function openings(page: Page): Promise<{ readonly opening: number; readonly scripts: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const rounds: Opening[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.reload({ waitUntil: "commit" });
    rounds.push(await page.evaluate(untilUsable));
    await builderPage(page).ready();
  }
  return {
    opening: median(rounds.map(({ ms }) => ms)),
    scripts: median(rounds.map(({ kilobytes }) => kilobytes)),
  };
}

/** Runs in the page: waits until React has taken hold of the phone, then looks at what was loaded by then. */
async function untilUsable(): Promise<Opening> {
  for (;;) {
    await new Promise(requestAnimationFrame);
    const node = document.querySelector("[data-node]");
    if (node && Object.keys(node).some((key) => key.startsWith("__reactProps$"))) break;
  }
  const ms = performance.now();
  let bytes = 0;
  for (const entry of performance.getEntriesByType("resource")) {
    if (!(entry instanceof PerformanceResourceTiming) || entry.responseEnd > ms) continue;
    if (/\.js(\?|$)/.test(entry.name)) bytes += entry.encodedBodySize;
  }
  return { ms, kilobytes: bytes / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

function share(name: string, value: number, limit: number, unit: string): Figure {
  return {
    name: `${name} (${Math.round(value)} ${unit})`,
    of: `${limit} ${unit}`,
    ratio: value / limit,
    limit: 1,
  };
}
