import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root, startNext, statusOf } from "./run.mjs";
import { say } from "./say.mjs";

/** What a build is made from; tests are not. */
const sources = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
/** The folder next.config.ts builds into. */
const output = path.join(root, process.env.NEXT_DIST_DIR ?? ".next");
const buildId = path.join(output, "BUILD_ID");
const builtFrom = path.join(output, "built-from");

/**
 * Builds the app unless the build at hand was made from the very sources that are there now.
 * @param {{ readonly areTypesChecked?: boolean }} [known] whether these sources passed the type check already
 * @returns {Promise<boolean>} false when the build failed
 */
export async function buildWhenNeeded({ areTypesChecked = false } = {}) {
  const now = fingerprint();
  if (existsSync(buildId) && existsSync(builtFrom) && readFileSync(builtFrom, "utf8") === now) return true;
  say("Building Flowsmith. This takes about a minute and is done again only after a change.");
  if ((await statusOf(startNext(["build"], areTypesChecked ? { TYPES_CHECKED: "1" } : {}))) !== 0)
    return false;
  await buildThread();
  writeFileSync(builtFrom, now);
  return true;
}

/**
 * The program of the threads that answer calls, as one file: Next builds pages and routes alone. Packages stay where they
 * are installed.
 * @param {string} [outfile]
 */
export async function buildThread(outfile = path.join(output, "answering-thread.mjs")) {
  await build({
    absWorkingDir: root,
    entryPoints: ["lib/live-data/answering/thread.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "server-only": "./scripts/server-only.ts" },
    sourcemap: "linked",
    logLevel: "error",
  });
}

/** @returns {string} a hash over names and contents of all sources */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} source a file or folder, relative to the project
 * @returns {readonly string[]}
 */
function filesIn(source) {
  const entry = path.join(root, source);
  if (!existsSync(entry)) return [];
  if (path.extname(source)) return [source];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)));
}
