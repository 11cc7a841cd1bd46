import { z } from "zod";
import { findLinkAtMeta } from "@/db/flow-links";
import { findSandboxFlow, lastVersion, type SandboxFlow, sandboxFlowText } from "@/db/sandbox-flows";
import type { Scope, WorkspaceScope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import {
  type AccountNotFound,
  notFound,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
  type SecretsLost,
} from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { entryScreen } from "@/lib/flow/runtime/routing";
import { readExactly } from "@/lib/flow/text/read-exactly";
import { type FlowOpening, flowMessage } from "@/lib/meta/messages/flow-message";
import { messageLimits } from "@/lib/meta/messages/outgoing";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { failure, type Result, success } from "@/lib/result";
import { sendOneMessage } from "./send-one";
import { texts } from "./texts";
import type { WantedMessage } from "./wanted-send";

export const flowToSendSchema = z.object({
  accountId: z.string().max(100),
  /** Meta's ids, of the number that sends and of the Flow. */
  numberId: z.string().max(100),
  flowId: z.string().max(100),
  waId: z.string().regex(/^[1-9]\d{5,14}$/),
});

type Wanted = z.output<typeof flowToSendSchema>;
type Refused = AccountNotFound | SecretsLost | RefusedByWhatsApp;

/**
 * Sends a Flow to a simulated phone, as it is live or else as a draft, through the same door as every message. Accounts
 * that are no sandbox are refused: nobody real gets it.
 */
export async function sendToPhone(
  room: AccountsRoom,
  scope: Scope,
  wanted: Wanted,
): Promise<Result<null, Refused>> {
  const open = await openAccount(room, scope, wanted.accountId);
  if (!open.ok) return open;
  const flow = await findSandboxFlow(scope, wanted.flowId);
  if (open.value.account.kind !== "sandbox" || !flow) return failure(notFound);
  const message = {
    header: flow.name.slice(0, messageLimits.headerText),
    body: texts.sample.body,
    footer: "",
    buttonText: texts.sample.button,
    opening: await openingOf(scope, flow),
  };
  const link = await findLinkAtMeta(scope, wanted.accountId, wanted.flowId);
  return link && !link.isDeleted
    ? sendOurs(room, scope, { ...wanted, ourFlowId: link.flowId, flow, message })
    : sendTheirs(open.value, { ...wanted, flow, message });
}

type Prepared = Wanted & {
  readonly flow: SandboxFlow;
  readonly message: WantedMessage & { readonly opening: FlowOpening };
};

/** One of the Flows here: the message is recorded, so that its answers are tied to it. */
async function sendOurs(
  room: AccountsRoom,
  scope: Scope,
  { accountId, numberId, waId, ourFlowId, flow, message }: Prepared & { readonly ourFlowId: string },
): Promise<Result<null, Refused>> {
  const sent = await sendOneMessage(room, scope, {
    flowId: ourFlowId,
    accountId,
    phoneNumberId: numberId,
    mode: flow.status === "DRAFT" ? "draft" : "published",
    to: `+${waId}`,
    message,
    flowToken: "",
  });
  if (sent.ok) {
    const { failure: why } = sent.value;
    if (why === null) return success(null);
    return failure({ reason: "whatsapp", happened: why.happened, remedy: why.remedy });
  }
  const { failure: refused } = sent;
  if (refused.reason === "not-found" || refused.reason === "secrets-lost") return failure(refused);
  const { happened, remedy } = "happened" in refused ? refused : texts.notReady;
  return failure({ reason: "whatsapp", happened, remedy });
}

/** One that was made elsewhere; its id as the token ties the answers to it. */
async function sendTheirs(
  { graph }: OpenAccount,
  { numberId, flowId, waId, flow, message }: Prepared,
): Promise<Result<null, Refused>> {
  const { header, body, buttonText, opening } = message;
  const sent = await sendMessage(
    graph,
    numberId,
    flowMessage({
      to: waId,
      header: { type: "text", text: header },
      bodyText: body,
      buttonText,
      flow: { id: flowId },
      flowToken: flowId,
      opening,
      isDraft: flow.status === "DRAFT",
    }),
  );
  return sent.ok ? success(null) : failure(refusedByWhatsApp(sent.failure));
}

/** A Flow with an endpoint asks it; every other one begins with the examples of its first screen. */
async function openingOf(scope: WorkspaceScope, flow: SandboxFlow): Promise<FlowOpening> {
  if (flow.dataApiVersion !== null) return { by: "data_exchange" };
  const text =
    flow.status === "DRAFT"
      ? await sandboxFlowText(scope, flow.id)
      : (await lastVersion(scope, flow.id, "published"))?.text;
  return { by: "navigate", data: examplesIn(text ?? "") };
}

function examplesIn(text: string): JsonObject {
  try {
    const document = parse(readExactly(text));
    const screen = document && entryScreen(document);
    return screen ? exampleDataOf(screen) : {};
  } catch {
    // A draft may be no JSON at all; WhatsApp says so itself.
    return {};
  }
}
