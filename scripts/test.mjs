// `npm test`: everything that has to be true, stage by stage; the last line says how much of it is.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "./build.mjs";
import { ensureBrowser } from "./install-browser.mjs";
import { playwrightCounts, stageCounts, vitestCounts } from "./reports.mjs";
import { root, startNext, startNode, statusOf } from "./run.mjs";
import { say } from "./say.mjs";
import { smoke } from "./smoke.mjs";

/** @typedef {import("./reports.mjs").Counts} Counts */

const reports = path.join(root, ".tmp", "reports");
const unitReport = path.join(reports, "unit.json");
const browserReport = path.join(reports, "browser.json");

/** In this order; a stage that fails does not keep the next from running. */
const stages = [
  { name: "Types", run: types },
  { name: "Lint", run: async () => stageCounts(await tool("@biomejs/biome/bin/biome", "check", ".")) },
  { name: "Unit and property tests", run: unitTests },
  {
    name: "Agreement with WhatsApp's own check",
    run: async () => stageCounts(await good(startNode([path.join(root, "scripts/score.mjs")]))),
  },
  { name: "Production build", run: build },
  { name: "Smoke check of npm start", run: onBuild(async () => stageCounts(await smoke())) },
  { name: "Browser tests", run: onBuild(browserTests) },
];
let areTypesChecked = false;
let hasBuild = false;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
/** @type {{ name: string, counts: Counts, seconds: number }[]} */
const results = [];
for (const { name, run } of stages) {
  say(`\n── ${name} ${"─".repeat(60 - name.length)}\n`);
  const started = performance.now();
  const counts = await run();
  results.push({ name, counts, seconds: Math.round((performance.now() - started) / 1000) });
}

say("");
for (const { name, counts, seconds } of results) {
  say(
    `${counts.failed === 0 ? "passed" : "FAILED"}  ${name}: ${counts.passed} of ${counts.passed + counts.failed}, ${seconds} s`,
  );
}
const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
say(`\n${passed} passed, ${failed} failed`);

/** @returns {Promise<Counts>} */
async function types() {
  areTypesChecked = (await next("typegen")) && (await tool("typescript/bin/tsc", "--noEmit"));
  return stageCounts(areTypesChecked);
}

/** @returns {Promise<Counts>} */
async function build() {
  hasBuild = await buildWhenNeeded({ areTypesChecked });
  return stageCounts(hasBuild);
}

/**
 * A stage that needs the build.
 * @param {() => Promise<Counts>} run
 */
function onBuild(run) {
  return async () => {
    if (hasBuild) return run();
    say("Not run, because there is no build.");
    return stageCounts(false);
  };
}

/** @returns {Promise<Counts>} */
async function unitTests() {
  const isGood = await tool(
    "vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitReport}`,
  );
  return counted(isGood, vitestCounts, unitReport);
}

/** @returns {Promise<Counts>} */
async function browserTests() {
  if (!ensureBrowser()) return stageCounts(false);
  const variables = { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
  const isGood = await good(
    startNode([program("@playwright/test/cli.js"), "test", "--reporter=list,json"], variables),
  );
  return counted(isGood, playwrightCounts, browserReport);
}

/**
 * Where a tool ended before it could write its report, that is one failure.
 * @param {boolean} isGood
 * @param {(file: string) => Counts} read
 * @param {string} file
 */
function counted(isGood, read, file) {
  try {
    return stageCounts(isGood, read(file));
  } catch {
    return stageCounts(false);
  }
}

function tool(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  return good(startNode([program(name), ...args]));
}

function next(/** @type {string[]} */ ...args) {
  return good(startNext(args));
}

async function good(/** @type {import("node:child_process").ChildProcess} */ child) {
  return (await statusOf(child)) === 0;
}

function program(/** @type {string} */ name) {
  return fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
}
