import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.mjs";
import { root } from "./run.mjs";
import { say } from "./say.mjs";

const playwright = fileURLToPath(new URL("../node_modules/@playwright/test/cli.js", import.meta.url));

/**
 * Sees to it that there is a browser for the tests: one that is here, else Playwright's own, else Debian's.
 * @returns {boolean} false when none could be had; what to do was said
 */
export function ensureBrowser() {
  if (isUsable(findBrowser())) return true;
  say("No browser for the tests was found. Trying Playwright's own.");
  run(process.execPath, [playwright, "install", "chromium"]);
  if (isUsable(findBrowser())) return true;
  installFromDebian();
  if (isUsable(findBrowser())) return true;
  say(
    "The browser tests need Chromium and it could not be installed. Install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to its path.",
  );
  return false;
}

/** A downloaded browser may lack libraries of the system, so it has to show that it starts. */
function isUsable(/** @type {string | undefined} */ browser) {
  if (!browser) return false;
  const asked = spawnSync(browser, ["--version"], { stdio: "ignore", timeout: 30_000 });
  return asked.status === 0;
}

function installFromDebian() {
  if (spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return;
  const isRoot = process.getuid?.() === 0;
  const maySudo = !isRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  if (!isRoot && !maySudo) return;
  say("Trying Debian's chromium.");
  const aptGet = [...(isRoot ? [] : ["sudo", "-n"]), "apt-get", "-q"];
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const [command = "", ...rest] = [...aptGet, ...args];
    run(command, rest);
  }
}

function run(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      DEBIAN_FRONTEND: "noninteractive",
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
    },
  });
}
