import { constants, publicEncrypt, randomBytes } from "node:crypto";
import { cpus } from "node:os";
import { Worker } from "node:worker_threads";

/** Opens the same wrapped key again and again, and tells how often within the time. */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
const { constants, createPrivateKey, privateDecrypt } = require("node:crypto");
const key = createPrivateKey(workerData.pem);
const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
let count = 0;
const end = performance.now() + workerData.ms;
while (performance.now() < end) { privateDecrypt(options, workerData.wrapped); count += 1; }
parentPort.postMessage(count);
`;

/** Keys that this machine can unwrap in a second on all cores when it does nothing else. */
export async function rsaLimit(
  pair: { readonly publicKey: string; readonly privateKey: string },
  ms: number,
) {
  const options = { key: pair.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
  const workerData = { pem: pair.privateKey, wrapped: publicEncrypt(options, randomBytes(16)), ms };
  const before = process.cpuUsage();
  const counts = await Promise.all(
    cpus().map(
      () =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(program, { eval: true, workerData });
          worker.once("message", resolve);
          worker.once("error", reject);
        }),
    ),
  );
  const used = process.cpuUsage(before);
  const count = counts.reduce((sum, count) => sum + count, 0);
  return { perSecond: (count / ms) * 1000, cpuMs: (used.user + used.system) / 1000 / count };
}
