// `npm start`: builds when needed, serves the app and says where it is once it answers.
import { setTimeout as wait } from "node:timers/promises";
import { address, isFree } from "./address.mjs";
import { buildWhenNeeded } from "./build.mjs";
import { endWith, startServer } from "./run.mjs";
import { say } from "./say.mjs";

const where = whereOrEnd();
if (!(await isFree(where))) {
  end(`Port ${where.port} is in use. Stop what uses it, or choose another: PORT=${where.port + 1} npm start`);
}
if (!(await buildWhenNeeded())) end("The build failed; what is wrong stands above.");

const server = startServer(where, { HOST: where.host });
endWith(server);
await untilItAnswers();
say(`\nFlowsmith is ready: ${where.url}\nStop it with Ctrl+C.\n`);

/** Asks until the server is healthy; when it ends instead, `endWith` ends us. */
async function untilItAnswers() {
  for (;;) {
    const answer = await fetch(`${where.url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
}

function whereOrEnd() {
  try {
    return address();
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function end(message) {
  console.error(message);
  process.exit(1);
}
