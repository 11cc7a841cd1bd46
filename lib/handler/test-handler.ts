import { failure, success } from "@/lib/result";
import type { HandlerJob } from "./active-run";
import type { HandlerPool } from "./handler-pool";
import { handlerLimits } from "./limits";
import type { HandlerPorts } from "./ports";

export const question = {
  source: "whatsapp_flow",
  flow: { id: "f1", meta_flow_id: "1000" },
  data_exchange: {
    version: "3.0",
    action: "data_exchange",
    screen: "START",
    data: { day: "2026-11-23" },
    flow_token: "t",
  },
  signature_valid: true,
  received_at: "2026-11-20T10:00:00Z",
};

/** A world that answers every call, but for what is private. */
export const outside: HandlerPorts = {
  fetch: async ({ method, url, body }) =>
    url.includes("private")
      ? failure("The address is not public.")
      : success({
          status: url.includes("missing") ? 404 : 200,
          headers: [["content-type", "application/json"]],
          body: new TextEncoder().encode(
            JSON.stringify({ method, said: body ? new TextDecoder().decode(body) : "", sum: "Grüße 🎉" }),
          ),
        }),
  store: {
    get: async () => success(null),
    put: async () => success(null),
    remove: async () => success(null),
  },
};

type Changes = Partial<HandlerJob> & { readonly ports?: HandlerPorts };

/** Calls code with a question of a phone. */
export function testHandlers(pool: HandlerPool) {
  const run = (code: string, { ports = outside, ...job }: Changes = {}) =>
    pool.run(
      {
        key: `a:${code}`,
        owner: "a",
        code,
        request: question,
        secrets: {},
        limits: handlerLimits,
        ...job,
      },
      ports,
    );
  return {
    run,
    /** What a piece of code that ends with `return` answers inside a handler, or why it did not. */
    answerOf: async (body: string, changes?: Changes) => {
      const { outcome } = await run(`async function handler(request, env) {\n${body}\n}`, changes);
      return outcome.ok ? outcome.value.value : outcome.failure;
    },
  };
}
