import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { invariant } from "@/lib/invariant";
import { createGraphClient, type GraphClient } from "./graph-client";
import type { GraphSettings } from "./settings";
import type { Timing } from "./timing";

/** A request as it arrived at the server of a test. */
export type Arrived = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
};

export type Answer = {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  /** Text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
};

/** Answers a request; `undefined` leaves it waiting. The second value counts requests from 1. */
export type Responder = (arrived: Arrived, count: number, response: ServerResponse) => Answer | undefined;

/** A real HTTP server on this machine in the place of the Graph API, and clients that speak with it. */
export type TestGraph = {
  readonly origin: string;
  readonly arrived: readonly Arrived[];
  readonly answerWith: (responder: Responder) => void;
  readonly client: (settings?: Partial<GraphSettings>) => GraphClient;
  readonly close: () => Promise<void>;
};

export const testToken = "EAAtestTokenOfThisAccount000001";

export async function startTestGraph(): Promise<TestGraph> {
  const arrived: Arrived[] = [];
  let responder: Responder = () => ({ body: { success: true } });
  const server = createServer(async (request, response) => {
    const got = await read(request);
    arrived.push(got);
    const answer = responder(got, arrived.length, response);
    if (answer) send(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  invariant(typeof bound === "object" && bound, "the server listens on a port");
  const origin = `http://127.0.0.1:${bound.port}`;
  return {
    origin,
    arrived,
    answerWith: (next) => {
      arrived.length = 0;
      responder = next;
    },
    client: (settings) =>
      createGraphClient({
        baseUrl: origin,
        accessToken: testToken,
        timing: timingOf().timing,
        ...settings,
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A clock that stands, chance that is always the same, and pauses that are noted and over at once. */
export function timingOf(changes: Partial<Timing> = {}) {
  const pauses: number[] = [];
  const timing: Timing = {
    now: () => Date.UTC(2026, 10, 20, 12),
    random: () => 0.5,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
    },
    deadline: () => new AbortController().signal,
    ...changes,
  };
  return { timing, pauses };
}

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? "/", "http://graph.test");
  return {
    method: request.method ?? "",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body = "" }: Answer): void {
  const isText = typeof body === "string";
  response.writeHead(status, { "content-type": isText ? "text/plain" : "application/json", ...headers });
  response.end(isText ? body : JSON.stringify(body));
}
