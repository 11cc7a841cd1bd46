import { z } from "zod";
import { findSandboxFlow, lastVersion, type SandboxFlow, sandboxFlowText } from "@/db/sandbox-flows";
import type { WorkspaceScope } from "@/db/scope";
import type { JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { entryScreen } from "@/lib/flow/runtime/routing";
import { readExactly } from "@/lib/flow/text/read-exactly";
import { type FlowOpening, flowMessage } from "@/lib/meta/messages/flow-message";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { failure, type Result, success } from "@/lib/result";
import { openAccount } from "./open-account";
import {
  type AccountNotFound,
  notFound,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
  type SecretsLost,
} from "./refusals";
import type { AccountsRoom } from "./room";
import { texts } from "./texts";

export const flowToSendSchema = z.object({
  accountId: z.string().max(100),
  /** Meta's ids, of the number that sends and of the Flow. */
  numberId: z.string().max(100),
  flowId: z.string().max(100),
  waId: z.string().regex(/^[1-9]\d{5,14}$/),
});

/** Header and button of a message, in characters. Source: spec/platform.md, D.2. */
const headerMax = 60;

/**
 * Sends a Flow to a simulated phone, as it is live or else as a draft, through the same door as every message. Accounts
 * that are no sandbox are refused: nobody real gets it.
 */
export async function sendToPhone(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId, numberId, flowId, waId }: z.output<typeof flowToSendSchema>,
): Promise<Result<{ readonly messageId: string }, AccountNotFound | SecretsLost | RefusedByWhatsApp>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const flow = await findSandboxFlow(scope, flowId);
  if (open.value.account.kind !== "sandbox" || !flow) return failure(notFound);
  const isDraft = flow.status === "DRAFT";
  const sent = await sendMessage(
    open.value.graph,
    numberId,
    flowMessage({
      to: waId,
      header: { type: "text", text: flow.name.slice(0, headerMax) },
      bodyText: texts.sample.body,
      buttonText: texts.sample.button,
      flow: { id: flowId },
      // Ties the answers to the Flow where no send is recorded.
      flowToken: flowId,
      opening: await openingOf(scope, flow),
      isDraft,
    }),
  );
  return sent.ok ? success({ messageId: sent.value.id }) : failure(refusedByWhatsApp(sent.failure));
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
