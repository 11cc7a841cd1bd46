import { sealPurposes } from "@/db/sealed-columns";
import type { CallStep, Decide, Decided, Exchange, Fault } from "@/lib/endpoint/exchange";
import { signedHeaders } from "@/lib/notifying/signed-headers";
import { failure } from "@/lib/result";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import type { Secret } from "@/lib/secrets/secret";
import type { DeciderContext } from "../deciders";
import type { LiveDataRoom } from "../room";
import { type Attempt, attemptOf } from "./attempt";
import { type Circuit, noCircuit } from "./circuit";
import { type ForwardSettings, forwardSettingsSchema } from "./forward-settings";
import { forwardedBody } from "./forwarded-body";

const bytesMax = 10 * 1024 * 1024;
/** What is left for another attempt must be of some use. */
const leastMs = 300;

type House = Pick<LiveDataRoom, "now" | "keys" | "request"> & {
  readonly circuit: Circuit;
  readonly newId: () => string;
};

/**
 * Has a server decide: the decrypted question as JSON, signed as Standard Webhooks say, its answer `{screen, data}`. A
 * question is repeated once when that can do no harm; a repeated one carries the same `webhook-id`.
 */
export function forward(house: House, context: DeciderContext): Decide {
  const { deployment, endpoint, metaFlowId, isTest } = context;
  const settings = forwardSettingsSchema.safeParse(deployment.content);
  const secret = signingSecret(house, endpoint);
  const circuit = isTest ? noCircuit : house.circuit;
  return async (exchange) => {
    if (!settings.success || !secret) return ended(noSettings, []);
    if (!circuit.mayTry(deployment.id)) return ended(leftAlone(settings.data), []);
    const body = JSON.stringify(forwardedBody(exchange, { id: endpoint.flowId, metaFlowId }, isTest));
    const { attempt, steps } = await ask(house, exchange, { settings: settings.data, secret, body });
    if (attempt.isAlive) circuit.worked(deployment.id);
    else circuit.failed(deployment.id);
    if (!attempt.result.ok) return ended(attempt.result.failure, steps);
    const { reply, notes } = attempt.result.value;
    const mended = notes.map((title) => ({ title, ms: 0 }));
    return { reply: { ok: true, value: reply }, steps: [...steps, ...mended] };
  };
}

type Asking = { readonly settings: ForwardSettings; readonly secret: Secret; readonly body: string };

async function ask(
  house: House,
  exchange: Exchange,
  { settings: { url, timeoutMs }, secret, body }: Asking,
): Promise<{ readonly attempt: Attempt; readonly steps: readonly CallStep[] }> {
  const id = `msg_${house.newId()}`;
  const started = performance.now();
  const left = () => timeoutMs - (performance.now() - started);
  const steps: CallStep[] = [];
  const once = async (ms: number): Promise<Attempt> => {
    const begun = performance.now();
    const headers = {
      "content-type": "application/json",
      "user-agent": "Flowsmith-Endpoint/1",
      ...signedHeaders([secret], { id, at: house.now(), body }),
    };
    const answer = await house.request({
      method: "POST",
      url,
      headers,
      body,
      timeoutMs: Math.ceil(ms),
      bytesMax,
    });
    const attempt = attemptOf(answer, hostOf(url));
    steps.push({ title: `Asked ${shownAddress(url)}`, ms: performance.now() - begun, facts: attempt.facts });
    return attempt;
  };
  // What only reads may be asked again, so it leaves time for that.
  const isReading = exchange.action !== "data_exchange";
  const first = await once(isReading ? timeoutMs * 0.6 : timeoutMs);
  const mayRepeat = first.again === "always" || (first.again === "if-reading" && isReading);
  const attempt = mayRepeat && left() > leastMs ? await once(left()) : first;
  return { attempt, steps };
}

function ended(fault: Fault, steps: readonly CallStep[]): Decided {
  return { reply: failure(fault), steps };
}

const noSettings: Fault = {
  code: "not-set-up",
  message:
    "The address or the secret that questions are forwarded with cannot be read. Enter the address again.",
};

function leftAlone({ url }: ForwardSettings): Fault {
  const message = `${hostOf(url)} failed several times in a row, so it is left alone for half a minute.`;
  return { code: "circuit-open", message };
}

function signingSecret({ keys }: House, endpoint: DeciderContext["endpoint"]): Secret | undefined {
  if (endpoint.signingSecret === null) return undefined;
  const place = { purpose: sealPurposes.forwardSecret, row: endpoint.id };
  const opened = decryptSecret(keys(), place, endpoint.signingSecret);
  return opened.ok ? opened.value : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "The address";
}

/** Without what may be secret behind the question mark. */
function shownAddress(url: string): string {
  if (!URL.canParse(url)) return "the address";
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
