import {
  type ChatKey,
  findSandboxMessage,
  insertSandboxMessage,
  type SandboxMessage,
} from "@/db/sandbox-messages";
import { findSandboxNumber } from "@/db/sandbox-numbers";
import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { takeFault } from "../faults/faults";
import { seconds } from "../graph/graph-time";
import { messageId } from "../ids";
import { type Area, inAreaTransaction } from "../sandbox";
import { announceMessages } from "../webhooks/announce";
import type { ChatContent } from "./chat-content";
import { markRead } from "./chats";
import { personWith, waIdOf } from "./people";

export type SayFailure = { readonly reason: "not-found" | "no-number" | "empty" | "too-large" };
export type Said = { readonly messageId: string };

const textMax = 4096;
/** Of the answers of a Flow, as JSON. */
const answersMax = 1_000_000;

/** The person writes to the business; a number that nobody used yet gets a phone by it. */
export async function sendText(
  area: Area,
  { numberId, waId, text, replyTo }: ChatKey & { readonly text: string; readonly replyTo?: string },
): Promise<Result<Said, SayFailure>> {
  if (text.trim() === "") return failure({ reason: "empty" });
  if (text.length > textMax) return failure({ reason: "too-large" });
  return say(area, {
    key: { numberId, waId },
    shown: { kind: "text", text },
    body: { type: "text", text: { body: text } },
    ...(replyTo === undefined ? {} : { replyTo }),
  });
}

/**
 * The person completes the Flow of a message. `payload` is what the last screen hands over: of `complete`, or the
 * `params` of an endpoint's SUCCESS. The business gets the signed `nfm_reply` (spec/platform.md, E.3). The same message
 * may be answered again.
 */
export async function completeFlow(
  area: Area,
  {
    messageId: openedId,
    payload,
    summary = [],
  }: {
    readonly messageId: string;
    readonly payload: JsonObject;
    /** What the phone shows of the answers later on. */
    readonly summary?: readonly JsonObject[];
  },
): Promise<Result<Said, SayFailure>> {
  const opened = await findSandboxMessage(area, openedId);
  if (!opened || opened.flowId === null) return failure({ reason: "not-found" });
  // Whoever answers has seen what came: its state is told before the answer.
  await markRead(area, opened);
  const answers = await answersOf(area, opened, payload);
  const response_json = JSON.stringify(answers);
  if (response_json.length > answersMax || JSON.stringify(summary).length > answersMax)
    return failure({ reason: "too-large" });
  return say(area, {
    key: opened,
    shown: { kind: "flow-reply", answers, title: titleOf(opened), summary },
    body: {
      type: "interactive",
      interactive: { type: "nfm_reply", nfm_reply: { name: "flow", body: "Sent", response_json } },
    },
    replyTo: opened.id,
  });
}

/** The header of the message, or else the words on its button. */
function titleOf({ content }: SandboxMessage): string {
  // Written by this room alone, in this form.
  const shown = content as ChatContent;
  if (shown.kind !== "flow" && shown.kind !== "template") return "";
  if (shown.header?.type === "text") return shown.header.text;
  if (shown.kind === "flow") return shown.buttonText;
  return shown.buttons.find(({ type }) => type === "FLOW")?.text ?? "";
}

/** With the token, unless the payload has one or the phone is one of those that leave it out. */
async function answersOf(area: Area, opened: SandboxMessage, payload: JsonObject): Promise<JsonObject> {
  const { flow_token: own, ...rest } = payload;
  if (await takeFault(area, "token-omitted")) return rest;
  return { flow_token: own ?? opened.flowToken ?? "unused", ...rest };
}

type Saying = {
  readonly key: ChatKey;
  readonly shown: ChatContent;
  readonly body: JsonObject;
  readonly replyTo?: string;
};

/** Keeps what the person says and tells the business. */
async function say(area: Area, { key, shown, body, replyTo }: Saying): Promise<Result<Said, SayFailure>> {
  const number = await findSandboxNumber(area, key.numberId);
  if (!number) return failure({ reason: "not-found" });
  const waId = waIdOf(key.waId);
  if (waId === undefined) return failure({ reason: "no-number" });
  const id = messageId(waId);
  const at = area.now();
  await inAreaTransaction(area, async (inside) => {
    const person = await personWith(inside, waId);
    await insertSandboxMessage(inside, {
      id,
      numberId: number.id,
      waId,
      sender: "person",
      at,
      status: "read",
      // The content is made of texts, numbers and lists alone.
      content: shown as JsonObject,
      replyTo: replyTo ?? null,
      callbackData: null,
      flowId: null,
      flowVersionId: null,
      flowToken: null,
      closedAt: null,
    });
    const from = number.displayNumber.replace(/\D/g, "");
    const context = replyTo === undefined ? {} : { context: { from, id: replyTo } };
    await announceMessages(inside, number, {
      contacts: [{ profile: { name: person.name }, wa_id: person.waId, user_id: person.userId }],
      messages: [
        {
          ...context,
          from: person.waId,
          from_user_id: person.userId,
          id,
          timestamp: String(seconds(at)),
          ...body,
        },
      ],
    });
  });
  area.wake();
  return success({ messageId: id });
}
