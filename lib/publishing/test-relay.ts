import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** For tests: stands between a process and the sandbox, and tells of each call behind which the process may be killed. */
export type Relay = {
  /** Where the process finds the sandbox. */
  readonly url: string;
  /** From now on `onCall` is told of each call once it was carried out; its answer waits for that. */
  readonly watch: (onCall: (count: number) => Promise<void>) => void;
  readonly close: () => void;
};

export async function startRelay(target: URL): Promise<Relay> {
  let count = 0;
  let told = async (_: number): Promise<void> => undefined;
  const server = http.createServer(async (request, response) => {
    const answer = await passedOn(request, target.origin);
    const body = Buffer.from(await answer.arrayBuffer());
    count += 1;
    await told(count);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${target.pathname}`,
    watch: (onCall) => {
      count = 0;
      told = onCall;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Of one connection, not of what is asked. */
const ofConnection = new Set(["host", "connection", "content-length", "transfer-encoding", "expect"]);

async function passedOn(request: http.IncomingMessage, origin: string): Promise<Response> {
  const { method = "GET", url = "/" } = request;
  const headers = Object.entries(request.headers)
    .filter(([name]) => !ofConnection.has(name))
    .map(([name, value]): [string, string] => [name, String(value)]);
  const body = await buffer(request);
  const hasBody = method !== "GET" && method !== "DELETE";
  return fetch(`${origin}${url}`, { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) });
}
