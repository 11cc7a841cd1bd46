// The server of the built app: Next, and in front of it the door for live data, which answers phones without Next.
// Usage: node scripts/server.mjs <host> <port>
import http from "node:http";
import { fileURLToPath } from "node:url";
import { isReadable } from "./is-readable.mjs";

// Next reads these when it is imported.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
const { default: next } = await import("next");

const [host = "127.0.0.1", port = "3000"] = process.argv.slice(2);
const app = next({
  dev: false,
  dir: fileURLToPath(new URL("..", import.meta.url)),
  hostname: host,
  port: Number(port),
});
// Opens the database and the door, or ends the process with a message.
await app.prepare();
const handle = app.getRequestHandler();
/** No page stands there: what comes is the one that says so. */
const nowhere = "/not-found";

/**
 * lib/live-data/endpoint-door.ts puts it there.
 * @returns {{
 *   path: string, bytesMax: number, isKey: (key: string) => boolean, close: () => Promise<void>,
 *   answer: (key: string, raw: Uint8Array, signature: string | undefined) => Promise<{ status: number, body: string }>,
 * } | undefined}
 */
function door() {
  return Reflect.get(globalThis, Symbol.for("flowsmith.endpointDoor"));
}

const server = http.createServer((request, response) => {
  const found = request.method === "POST" ? door() : undefined;
  if (found && request.url?.startsWith(found.path)) answer(found, request, response);
  else {
    if (!isReadable(request.url)) request.url = nowhere;
    void handle(request, response);
  }
});

/**
 * @param {NonNullable<ReturnType<typeof door>>} found
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(found, request, response) {
  const [key = ""] = (request.url ?? "").slice(found.path.length).split("?");
  if (!found.isKey(key)) return sendUnread(response, 404);
  const signature = request.headers["x-hub-signature-256"];
  readBody(request, found.bytesMax, (raw) => {
    if (!raw) return sendUnread(response, 413);
    void found
      .answer(key, raw, typeof signature === "string" ? signature : undefined)
      .then((answered) => send(response, answered));
  });
}

/**
 * Answers are base64, or nothing.
 * @param {http.ServerResponse} response
 * @param {{ status: number, body: string }} answer
 */
function send(response, { status, body }) {
  response.writeHead(status, {
    "content-type": "text/plain",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-length": body.length,
  });
  response.end(body, "latin1");
}

/**
 * What was not read to its end cannot be followed by another request.
 * @param {http.ServerResponse} response
 * @param {number} status
 */
function sendUnread(response, status) {
  response.setHeader("connection", "close");
  send(response, { status, body: "" });
}

/**
 * Hands over the body once it is there; undefined as soon as it is longer than allowed. When the caller goes away before,
 * nothing is left to do.
 * @param {http.IncomingMessage} request
 * @param {number} bytesMax
 * @param {(raw: Buffer | undefined) => void} take
 */
function readBody(request, bytesMax, take) {
  /** @type {Buffer[]} */
  const chunks = [];
  let bytes = 0;
  request.on("data", (/** @type {Buffer} */ chunk) => {
    const isTooLong = bytes > bytesMax;
    bytes += chunk.length;
    if (bytes <= bytesMax) chunks.push(chunk);
    else if (!isTooLong) {
      request.pause();
      take(undefined);
    }
  });
  request.on("error", doNothing);
  request.on("end", () => {
    if (bytes <= bytesMax) take(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
  });
}

/** Who went away hears nothing any more. */
function doNothing() {}

server.on("error", (error) => {
  console.error(`Flowsmith did not start. ${error.message}`);
  process.exit(1);
});
server.listen(Number(port), host);

let isEnding = false;
for (const [signal, status] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])) {
  process.on(signal, () => {
    if (isEnding) return;
    isEnding = true;
    server.close();
    server.closeIdleConnections();
    // What was answered is in the log; a database that does not answer keeps nobody waiting.
    const closed = Promise.resolve(door()?.close()).catch(() => undefined);
    // The threads keep no process alive, so this does.
    const late = new Promise((resolve) => setTimeout(resolve, 3_000));
    void Promise.race([closed, late]).then(() => process.exit(status));
  });
}
