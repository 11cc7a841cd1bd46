import { createServer, type IncomingMessage } from "node:http";
import { openEmbedded } from "@/db/embedded/open-embedded";
import { failOnHiccup } from "@/db/test-databases";
import { backgroundLoop } from "@/lib/background-loop";
import { processWaiting } from "./process-waiting";
import { receive } from "./receive";
import { testReception } from "./test-reception";

/**
 * A process for tests: the door for webhooks over a data folder, reached over HTTP at /<app id>, and the processor
 * behind it. Writes its address on a line. Ends only by being killed.
 */
async function main(folder: string): Promise<void> {
  const { db } = await openEmbedded(folder, failOnHiccup);
  const { receiver, processing } = testReception(db);
  const now = () => new Date();
  const pauses = { shortest: 5, longest: 1_000, afterFailure: 100, whenIdle: 1_000 };
  const wake = backgroundLoop(() => processWaiting({ ...processing, now }), failOnHiccup, pauses);
  wake();
  const server = createServer(async (incoming, outgoing) => {
    const answer = await receive({ ...receiver, now, wake }, await requestOf(incoming), appIdOf(incoming));
    outgoing.writeHead(answer.status).end(await answer.text());
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address && typeof address === "object") process.stdout.write(`http://127.0.0.1:${address.port}\n`);
  });
}

function appIdOf({ url = "" }: IncomingMessage): string {
  return url.slice(1);
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  return new Request(`http://127.0.0.1${incoming.url}`, {
    method: "POST",
    headers,
    body: Buffer.concat(chunks),
  });
}

const [folder = ""] = process.argv.slice(2);
void main(folder);
