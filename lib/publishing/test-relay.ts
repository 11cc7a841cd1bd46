import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Where a call is: here and not yet at the sandbox, carried out there, or answered to the process. */
export type CallMoment = "asked" | "carried-out" | "answered";
/** `count` is from 1. A call that is asked goes no further when this answers "lost". */
type OnCall = (count: number, moment: CallMoment) => Promise<"lost" | undefined>;

/** For tests: stands between a process and the sandbox, and tells of each call at which the process may be killed. */
export type Relay = {
  /** Where the process finds the sandbox. */
  readonly url: string;
  /** From now on `onCall` is told of each moment of each call, which waits for it. */
  readonly watch: (onCall: OnCall) => void;
  readonly close: () => void;
};

export async function startRelay(target: URL): Promise<Relay> {
  let count = 0;
  let told: OnCall = async () => undefined;
  const server = http.createServer(async (request, response) => {
    count += 1;
    const own = count;
    if ((await told(own, "asked")) === "lost") return response.destroy();
    const answer = await passedOn(request, target.origin);
    const body = Buffer.from(await answer.arrayBuffer());
    await told(own, "carried-out");
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    return response.end(body, () => void told(own, "answered"));
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
