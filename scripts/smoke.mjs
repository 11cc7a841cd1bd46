import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startNode, statusOf } from "./run.mjs";
import { say } from "./say.mjs";

const limitMs = 120_000;

/**
 * Starts the app as `npm start` does, on an empty folder, and looks whether it is healthy and greets the first
 * visitor with the page that makes the owner.
 * @returns {Promise<boolean>}
 */
export async function smoke() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "flowsmith-smoke-"));
  const port = await freePort();
  const server = startNode(["scripts/start.mjs"], {
    DATA_DIR: dataDir,
    HOST: "127.0.0.1",
    PORT: String(port),
  });
  const ended = statusOf(server).then(() => "ended");
  try {
    const outcome = await Promise.race([check(`http://127.0.0.1:${port}`), ended]);
    if (outcome !== "fine") say(`The app does not start as it should: ${outcome}.`);
    return outcome === "fine";
  } finally {
    server.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * @param {string} url
 * @returns {Promise<string>} "fine", or what is wrong
 */
async function check(url) {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const health = await fetch(`${url}/api/health`).catch(() => undefined);
    if (health?.ok) break;
    if (Date.now() > deadline) return "it does not answer";
    await wait(100);
  }
  const page = await fetch(url);
  const html = await page.text();
  if (!page.ok) return `the first page answers ${page.status}`;
  if (new URL(page.url).pathname !== "/sign-up") return `the first visit ends at ${page.url}`;
  if (!html.includes('type="password"')) return "the page for the first visit asks for no password";
  if (!page.headers.get("content-security-policy")?.includes("'nonce-"))
    return "the page has no policy for scripts";
  const [, script] = /<script src="([^"]+)"/.exec(html) ?? [];
  if (!script || !(await fetch(new URL(script, url))).ok) return "the page's scripts are not served";
  return "fine";
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const found = server.address();
      server.close(() => resolve(typeof found === "object" && found ? found.port : 0));
    });
  });
}
