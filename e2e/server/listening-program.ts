import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

export type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A program of somebody else on this machine that hears webhooks and says thank you. */
export async function startListening() {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
    response.end("thank you");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: `http://127.0.0.1:${address.port}/responses`,
    heard,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
