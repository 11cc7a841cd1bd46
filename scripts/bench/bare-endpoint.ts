// The least that answering a call can be: HTTP, and the key unwrapped in a thread for each core. What phones wait longer
// for another endpoint at the same rate is added by that endpoint; the rest is the machine's.
// Usage: tsx scripts/bench/bare-endpoint.ts <port>, with PRIVATE_KEY in the environment.
import { createServer, type IncomingMessage } from "node:http";
import { cpus } from "node:os";
import { Worker } from "node:worker_threads";

const program = `
const { parentPort, workerData } = require("node:worker_threads");
const { constants, createPrivateKey, privateDecrypt } = require("node:crypto");
const key = createPrivateKey(workerData);
const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
parentPort.on("message", ([id, body]) => {
  const { encrypted_aes_key: wrapped } = JSON.parse(body);
  parentPort.postMessage([id, privateDecrypt(options, Buffer.from(wrapped, "base64")).toString("base64")]);
});
`;

type Thread = { readonly worker: Worker; readonly waiting: Map<number, (answer: string) => void> };

const threads = cpus().map((): Thread => {
  const worker = new Worker(program, { eval: true, workerData: process.env.PRIVATE_KEY });
  const waiting = new Map<number, (answer: string) => void>();
  worker.on("message", ([id, answer]: [number, string]) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return { worker, waiting };
});
let last = 0;

function unwrapped(body: string): Promise<string> {
  const [least] = threads.toSorted((a, b) => a.waiting.size - b.waiting.size);
  return new Promise((resolve) => {
    last += 1;
    least?.waiting.set(last, resolve);
    least?.worker.postMessage([last, body]);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

createServer(async (request, response) => {
  if (request.method !== "POST") return void response.writeHead(404).end();
  const answer = await unwrapped(await bodyOf(request));
  response.writeHead(200, { "content-type": "text/plain", "content-length": answer.length });
  response.end(answer);
}).listen(Number(process.argv[2]), "127.0.0.1");
