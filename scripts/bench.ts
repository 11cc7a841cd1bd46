// `npm run bench`: speed as shares of what is allowed. Machines differ and are shared, so nothing here is a test.
import { measureBookings } from "./bench/bookings";
import { measureBrowser } from "./bench/browser";
import { figureLine, measureCore } from "./bench/core";
import { measureEndpoint } from "./bench/endpoint";
import { measureWebhooks } from "./bench/webhooks";
import { buildWhenNeeded } from "./build.mjs";
import { say } from "./say.mjs";

/** `npm run bench -- webhooks [deliveries]` measures the door for webhooks instead. */
async function webhooks(deliveries: number): Promise<void> {
  if (!(await buildWhenNeeded())) process.exit(1);
  say("The door for webhooks of the built server\n");
  if (!(await measureWebhooks(deliveries))) process.exitCode = 1;
}

/** `npm run bench -- endpoint [calls]` measures the endpoint of a Flow; `calls` are asked to see whether memory grows. */
async function endpoint(calls: number): Promise<void> {
  if (!(await buildWhenNeeded())) process.exit(1);
  say("The endpoint of a Flow in the built server");
  if (!(await measureEndpoint(calls))) process.exitCode = 1;
}

/** `npm run bench -- bookings [people]` kills the server while people book, and counts what was lost or doubled. */
async function bookings(people: number): Promise<void> {
  if (!(await buildWhenNeeded())) process.exit(1);
  say("Bookings in the built server, which is killed meanwhile\n");
  if (!(await measureBookings(people))) process.exitCode = 1;
}

async function main(): Promise<void> {
  const [part, deliveries] = process.argv.slice(2);
  if (part === "webhooks") return webhooks(Number(deliveries ?? 5_000));
  if (part === "bookings") return bookings(Number(deliveries ?? 1_000));
  if (part === "endpoint") return endpoint(Number(deliveries ?? 200_000));
  say("The core, against JSON.parse of the same text\n");
  const core = measureCore();
  for (const figure of core) say(figureLine(figure));

  if (!(await buildWhenNeeded())) process.exit(1);
  say("\nThe builder in a browser, on 50 screens with 20 components each\n");
  const browser = await measureBrowser();
  for (const figure of browser) say(figureLine(figure));

  if ([...core, ...browser].some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1;
}

void main();
