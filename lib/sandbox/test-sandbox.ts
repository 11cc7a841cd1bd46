import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenDatabase } from "@/db/current";
import { addPerson } from "@/db/test-databases";
import type { JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { subscribeWebhooks, webhookFieldsNeeded } from "@/lib/meta/accounts/app-subscriptions";
import { subscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { createGraphClient, type GraphClient } from "@/lib/meta/client/graph-client";
import { appToken, type GraphSettings } from "@/lib/meta/client/settings";
import { timingOf } from "@/lib/meta/client/test-graph";
import { challengeAnswer } from "@/lib/meta/webhooks/challenge";
import { parseWebhook } from "@/lib/meta/webhooks/parse-webhook";
import { signerOf } from "@/lib/meta/webhooks/signature";
import type { WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { createSandboxAccount, type SandboxCredentials } from "./accounts/create-sandbox-account";
import { answerAtDoor, doorKey } from "./door";
import { type Area, areaOf, type Sandbox } from "./sandbox";
import { deliverDue } from "./webhooks/deliver";

/** A sandbox behind a real HTTP server on this machine, with what stands around it: a receiver of webhooks and a client. */
export type TestSandbox = {
  readonly sandbox: Sandbox;
  readonly origin: string;
  /** What the callback got, in the order it came. */
  readonly received: Received[];
  /** What the callback answers; 200 unless it is set. */
  readonly answerWebhooksWith: (status: number) => void;
  /** What `/endpoint` does with a request. */
  readonly serveEndpoint: (answer: (body: string, signature: string | undefined) => EndpointSaid) => void;
  /** A new workspace with an account, its webhooks subscribed. */
  readonly connect: () => Promise<Connected>;
  readonly deliver: () => Promise<Date | undefined>;
  /** Moves the clock of the sandbox on. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
};

export type Received = { readonly body: string; readonly signature: string | undefined };
export type EndpointSaid = { readonly status: number; readonly body: string };

export type Connected = {
  readonly area: Area;
  readonly account: SandboxCredentials;
  readonly graph: GraphClient;
  readonly client: (settings?: Partial<GraphSettings>) => GraphClient;
  /** Everything the callback was told about this account, each signature checked. */
  readonly events: () => readonly WebhookEvent[];
};

export const verifyToken = "the-verify-token";
const secret = "secret of the house in tests";
const shortMs = 100;

export async function startTestSandbox(opened: OpenDatabase): Promise<TestSandbox> {
  const received: Received[] = [];
  let status = 200;
  let passed = 0;
  let endpoint = (_body: string, _signature: string | undefined): EndpointSaid => ({ status: 500, body: "" });
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    if (url.pathname.startsWith("/api/sandbox/")) return atDoor(sandbox, url, request, response);
    const body = await textOf(request);
    if (url.pathname === "/endpoint") {
      const said = endpoint(body, header(request, "x-hub-signature-256"));
      return response.writeHead(said.status, { "content-type": "text/plain" }).end(said.body);
    }
    if (request.method === "GET") {
      const answer = challengeAnswer(url.searchParams, verifyToken);
      return response.writeHead(answer === undefined ? 403 : 200).end(answer);
    }
    received.push({ body, signature: header(request, "x-hub-signature-256") });
    return response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  invariant(typeof bound === "object" && bound, "the server listens on a port");
  const origin = `http://127.0.0.1:${bound.port}`;
  const ring = keyRingOf(["a".repeat(64)]);
  const sandbox: Sandbox = {
    db: opened.db,
    keys: () => ring,
    secret,
    address: `${origin}/api/sandbox/${doorKey(secret)}`,
    publicUrl: origin,
    ownOrigins: [origin],
    now: () => new Date(Date.UTC(2026, 10, 20, 12) + passed),
    // Short ones are real, for those who do not wait so long.
    pause: async (ms) => (ms <= shortMs ? pause(ms) : undefined),
    wake: () => undefined,
  };
  return {
    sandbox,
    origin,
    received,
    answerWebhooksWith: (next) => {
      status = next;
    },
    serveEndpoint: (answer) => {
      endpoint = answer;
    },
    connect: () => connect({ sandbox, origin, opened, received }),
    deliver: () => deliverDue(sandbox),
    pass: (ms) => {
      passed += ms;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function connect(around: {
  readonly sandbox: Sandbox;
  readonly origin: string;
  readonly opened: OpenDatabase;
  readonly received: readonly Received[];
}): Promise<Connected> {
  const { sandbox, origin, opened, received } = around;
  const area = areaOf(sandbox, await addPerson(opened, "Ada"));
  const account = await createSandboxAccount(area);
  const { appId, wabaId } = account;
  const appSecret = account.appSecret.reveal();
  const client = (settings: Partial<GraphSettings> = {}) =>
    createGraphClient({
      baseUrl: account.graphUrl,
      accessToken: account.accessToken.reveal(),
      appSecret,
      timing: timingOf().timing,
      ...settings,
    });
  const app = client({ accessToken: appToken(appId, appSecret) });
  const target = { callbackUrl: `${origin}/webhook`, verifyToken, fields: webhookFieldsNeeded };
  const subscribed = await subscribeWebhooks(app, appId, target);
  invariant(subscribed.ok, `the callback is subscribed: ${JSON.stringify(subscribed)}`);
  const told = await subscribeApp(client(), wabaId);
  invariant(told.ok, "the app is subscribed");
  const events = () =>
    received.flatMap(({ body, signature }): readonly WebhookEvent[] => {
      const read = parseWebhook(body);
      invariant(read.ok, "a webhook is JSON");
      const own = read.value.filter(({ origin: { wabaId: id } }) => id === wabaId);
      invariant(own.length === 0 || signerOf(body, signature, [appSecret]) === 0, "a webhook is signed");
      return own;
    });
  return { area, account, graph: client(), client, events };
}

/** Hands a request of node:http to the door and its answer back. */
async function atDoor(
  sandbox: Sandbox,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? "GET";
  const body =
    method === "GET" || method === "DELETE" ? {} : { body: Readable.toWeb(request), duplex: "half" };
  // The stream of node and that of the web are the same at run time; `duplex` is missing in the type.
  const asked = new Request(url, {
    method,
    headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ...(body as RequestInit),
  });
  const path = url.pathname.slice("/api/sandbox/".length).split("/").map(decodeURIComponent);
  const answer = await answerAtDoor(sandbox, asked, { path, isPublic: false });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  try {
    // The same stream under its other name.
    for await (const chunk of (answer.body ?? []) as WebStream<Uint8Array>) response.write(chunk);
    response.end();
  } catch {
    // As a server does when the body of an answer breaks off.
    response.destroy();
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

/** A Flow of two screens; with an endpoint when it is asked for. */
export function testFlow({ hasEndpoint = false, title = "Your name" } = {}): string {
  const button = (action: JsonObject) => ({ type: "Footer", label: "Continue", "on-click-action": action });
  const leads = { name: "navigate", next: { type: "screen", name: "DONE" }, payload: {} };
  const asks = { name: "data_exchange", payload: { name: "${form.name}" } };
  const screens = [
    {
      id: "WELCOME",
      title,
      ...(hasEndpoint ? {} : { data: { greeting: { type: "string", __example__: "Hi" } } }),
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextBody", text: hasEndpoint ? "Hi" : "${data.greeting}" },
          { type: "TextInput", name: "name", label: "Name", required: true },
          button(hasEndpoint ? asks : leads),
        ],
      },
    },
    {
      id: "DONE",
      title: "Done",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextBody", text: "Thank you" },
          button({ name: "complete", payload: { name: "${screen.WELCOME.form.name}" } }),
        ],
      },
    },
  ];
  const live = hasEndpoint ? { data_api_version: "3.0", routing_model: { WELCOME: ["DONE"], DONE: [] } } : {};
  return JSON.stringify({ version: "7.3", ...live, screens }, null, 2);
}

export const testKeys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
