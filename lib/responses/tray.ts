import { z } from "zod";
import { findAnsweredFlow, listFlowNames } from "@/db/answered-flow";
import { insertOutgoingDelivery } from "@/db/outgoing-deliveries";
import {
  assignResponse as assign,
  countTray,
  listTray,
  setDismissed,
  unassignResponse,
} from "@/db/responses";
import { inTransaction, type Scope } from "@/db/scope";
import { listSimulatedIds } from "@/db/whatsapp-accounts";
import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { type Sender, senderOf } from "./table/row";

const id = z.string().max(100);
export const responseToAssignSchema = z.object({ responseId: id, flowId: id });
export const chosenResponseSchema = z.object({ responseId: id });
export const dismissalSchema = z.object({ responseId: id, isDismissed: z.boolean() });
export const trayPageSchema = z.object({ before: z.number().int().nonnegative().optional() });

export type TrayItem = {
  readonly id: string;
  readonly position: number;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly sender: Sender;
  /** It came through the sandbox. */
  readonly isSimulated: boolean;
  readonly answers: JsonObject | null;
  readonly answersText: string;
  readonly flowToken: string | null;
};

export type Tray = {
  readonly items: readonly TrayItem[];
  readonly count: number;
  /** Flows to put them to. */
  readonly flows: readonly { readonly id: string; readonly name: string }[];
};

export type TrayRefused = { readonly reason: "flow-not-found" | "response-not-found" };
const noFlow: TrayRefused = { reason: "flow-not-found" };
const noResponse: TrayRefused = { reason: "response-not-found" };

const pageSize = 50;

/** Responses of which nobody knows the Flow, the newest first. */
export async function readTray(
  scope: Scope,
  { before }: z.output<typeof trayPageSchema>,
): Promise<Result<Tray, never>> {
  const found = await listTray(scope, { countMax: pageSize, ...(before === undefined ? {} : { before }) });
  const simulated = await listSimulatedIds(scope);
  const items = found.map((response) => {
    const { id, position, receivedAt, answers, answersText, flowToken } = response;
    const at = { position: position ?? 0, receivedAt: receivedAt.toISOString() };
    const isSimulated = simulated.has(response.accountId);
    return { id, ...at, sender: senderOf(response), isSimulated, answers, answersText, flowToken };
  });
  return success({ items, count: await countTray(scope), flows: await listFlowNames(scope) });
}

/** Puts a response to a Flow because a person says so. It is told on as if it had just arrived. */
export async function assignResponse(
  scope: Scope,
  { responseId, flowId }: z.output<typeof responseToAssignSchema>,
  now: Date,
): Promise<Result<null, TrayRefused>> {
  return inTransaction(scope, async (scope) => {
    if (!(await findAnsweredFlow(scope, flowId))) return failure(noFlow);
    if (!(await assign(scope, responseId, flowId))) return failure(noResponse);
    await insertOutgoingDelivery(scope, { flowId, responseId, now });
    return success(null);
  });
}

/** Takes that back: the response waits in the tray again. What was told on meanwhile stays told. */
export async function unassign(
  scope: Scope,
  { responseId }: z.output<typeof chosenResponseSchema>,
): Promise<Result<null, TrayRefused>> {
  return (await unassignResponse(scope, responseId)) ? success(null) : failure(noResponse);
}

/** Takes a response off the tray, or puts it back. It is not deleted. */
export async function dismissResponse(
  scope: Scope,
  { responseId, isDismissed }: z.output<typeof dismissalSchema>,
  now: Date,
): Promise<Result<null, TrayRefused>> {
  const isThere = await setDismissed(scope, responseId, isDismissed ? now : null);
  return isThere ? success(null) : failure(noResponse);
}
