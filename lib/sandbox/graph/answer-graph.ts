import { success } from "@/lib/result";
import { type Fault, faultTaker, takeFault } from "../faults/faults";
import { traceId } from "../ids";
import type { Area, Sandbox } from "../sandbox";
import { callerOf, tokenExpired } from "./caller";
import type { GraphCall } from "./graph-call";
import { countCall, limitReached, type Usage, usageHeaders } from "./limits";
import { readRequest } from "./read-request";
import { type Answer, messageRefused, refuse, unknownObject } from "./refusal";
import { accountOf, type Route, routeOf } from "./routes";

/** A connection that ends without an answer ends after this time, when the fault says no other. */
const silenceMs = 120_000;

/** Answers a call of the Graph API. `path` is what follows the base address: the version and the steps. */
export async function answerGraph(
  sandbox: Sandbox,
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const steps = /^v\d{1,3}\.\d{1,2}$/.test(path[0] ?? "") ? path.slice(1) : path;
  const read = await readRequest(request);
  if (!read.ok) return print(read);
  const { params, files } = read.value;
  const known = await callerOf(sandbox, request.headers, params);
  if (!known.ok) return print(known);
  const { area, caller } = known.value;
  const { method } = request;
  const route = routeOf(method, steps);
  if (!route) return print(unknownObject(steps[0] ?? "", method));
  const accountId = await accountOf(area, steps[0] ?? "");
  // Messages have limits of their own, by number and by recipient; faults stand for them here.
  const isCounted = accountId !== undefined && route.scope === "whatsapp_business_management";
  const counted = isCounted ? await countCall(area, accountId) : success<Usage>({});
  if (!counted.ok) return print(counted);
  const prevented = await faultBefore(area, route, accountId);
  if (prevented) return prevented;
  if (!caller.scopes.includes(route.scope)) return print(permissionMissing(), counted.value);
  const call: GraphCall = { area, caller, method, params, files };
  const answer = await route.answer(call, steps[0] ?? "");
  if (await takeFault(area, "answer-lost", route.name)) return brokenAnswer();
  return print(answer, counted.value);
}

/** What is made to go wrong before anything is done. */
async function faultBefore(
  area: Area,
  { name }: Route,
  accountId: string | undefined,
): Promise<Response | undefined> {
  const take = await faultTaker(area);
  const slow = await take("slow", name);
  if (slow) await area.pause(slow.delayMs ?? 5_000);
  const silent = await take("timeout", name);
  if (silent) {
    await area.pause(silent.delayMs ?? silenceMs);
    return brokenAnswer();
  }
  if (await take("token-expired", name)) return print(tokenExpired(area.now()));
  if (await take("permission", name)) return print(permissionMissing());
  const limited = await take("rate-limit", name);
  if (limited) return print(limitReached(limited.code ?? 80007), usageOf(limited, accountId));
  const broken = await take("server-error", name);
  return broken && print(messageRefused(broken.code ?? 131000, "Something went wrong", 500));
}

/** How long to wait, rounded up to minutes as Meta does; nothing when the fault names no time. */
function usageOf({ delayMs }: Fault, accountId: string | undefined): Usage {
  if (delayMs === null || accountId === undefined) return {};
  return usageHeaders(accountId, 100, Math.ceil(delayMs / 60_000));
}

function permissionMissing() {
  return refuse({ message: "(#10) Application does not have permission for this action", code: 10 }, 403);
}

/** The status is sent and then the connection breaks: whoever asked cannot know what was done. */
function brokenAnswer(): Response {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new Error("The answer is lost on demand.")),
  });
  return new Response(body, { headers: { "content-type": "application/json", "content-length": "64" } });
}

function print(answer: Answer, headers: Usage = {}): Response {
  const shown = { "facebook-api-version": "v25.0", "cache-control": "no-store", ...headers };
  if (answer.ok) return Response.json(answer.value, { headers: shown });
  const { error, status } = answer.failure;
  return Response.json({ error: { ...error, fbtrace_id: traceId() } }, { status, headers: shown });
}
