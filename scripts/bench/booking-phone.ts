import { z } from "zod";
import { openAnswer, sealRequest } from "../../lib/endpoint/client/seal-request";
import type { BookingEndpoint } from "../../lib/live-data/test-booking-endpoint";
import { signBody } from "../../lib/meta/webhooks/signature";

/** What a phone asks the Flow that books: the days, a place for a while, and the booking itself. */
export type PhoneQuestion = "open" | "pick" | "book";
export type PhoneAnswer = "days" | "no days" | "held" | "full" | "booked";

/** An alarm for a server that hangs. */
const answerTimeoutMs = 60_000;

const answerSchema = z.object({
  screen: z.string(),
  data: z.looseObject({ days: z.array(z.unknown()).optional(), error_message: z.string().optional() }),
});

/**
 * Asks once, encrypted with a key of its own and signed. Undefined when no answer came, or one that asks to try again;
 * throws for one that cannot be opened or means nothing here.
 */
export async function askAsPhone(
  origin: string,
  { path, pair, secret, booking }: BookingEndpoint,
  { question, flowToken }: { readonly question: PhoneQuestion; readonly flowToken: string },
): Promise<PhoneAnswer | undefined> {
  const asked = { ...wording(question, { flowToken, rowId: booking.rowId }), flow_token: flowToken };
  const { body, session } = sealRequest(pair.publicKey, JSON.stringify({ version: "3.0", ...asked }));
  const came = await post(`${origin}${path}`, body, signBody(body, secret));
  if (came?.status !== 200) return undefined;
  const opened = openAnswer(came.text, session);
  if (opened.kind !== "opened") throw new Error(`An answer of 200 is ${opened.kind}.`);
  const { screen, data } = answerSchema.parse(JSON.parse(opened.text));
  if (screen === "SUCCESS") return "booked";
  if (data.error_message !== undefined)
    return data.error_message === "This day is full." ? "full" : undefined;
  if (screen === "DETAILS") return "held";
  return data.days && data.days.length > 0 ? "days" : "no days";
}

function wording(question: PhoneQuestion, facts: { readonly flowToken: string; readonly rowId: string }) {
  if (question === "open") return { action: "INIT", screen: "", data: {} };
  const action = "data_exchange";
  if (question === "pick") return { action, screen: "PICK", data: { trigger: "pick", day: facts.rowId } };
  return { action, screen: "DETAILS", data: { trigger: "book", name: facts.flowToken } };
}

async function post(address: string, body: string, signature: string) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", "x-hub-signature-256": signature },
      body,
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}
