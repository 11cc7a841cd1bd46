"use server";

import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { editElsewhere as edit } from "@/lib/sandbox/controls/edit-elsewhere";
import {
  alertSchema,
  faultToClearSchema,
  flowEditableSchema,
  flowSchema,
  flowStatusSchema,
  reviewSchema,
} from "@/lib/sandbox/controls/inputs";
import { numberToSetSchema, setNumber as set } from "@/lib/sandbox/controls/set-number";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { checkEndpoint as check, type PingFailure } from "@/lib/sandbox/endpoint/ping-endpoint";
import { clearFaults as clear, faultSchema, setFault as switchOn } from "@/lib/sandbox/faults/faults";
import {
  setFlowEditable as setEditable,
  setFlowStatus as setStatus,
} from "@/lib/sandbox/flows/set-flow-status";
import { raiseAlert as raise } from "@/lib/sandbox/monitoring/watch-endpoint";
import { areaOf } from "@/lib/sandbox/sandbox";
import { reviewTemplate as review } from "@/lib/sandbox/templates/review-template";
import { serverAction } from "@/lib/server-action";

const area = (scope: Scope) => areaOf(currentSandbox(), scope);

export const setFault = serverAction(
  faultSchema,
  async (scope, input): Promise<Result<{ readonly id: string }, never>> =>
    success(await switchOn(scope, input)),
);
export const clearFaults = serverAction(
  faultToClearSchema,
  async (scope, { id }): Promise<Result<void, never>> => success(await clear(scope, id)),
);
export const setFlowStatus = serverAction(
  flowStatusSchema,
  async (scope, { flowId, status }): Promise<Result<void, { readonly reason: "not-found" }>> => {
    const done = await setStatus(area(scope), flowId, status);
    return done.ok ? success(undefined) : failure({ reason: "not-found" });
  },
);
export const setFlowEditable = serverAction(
  flowEditableSchema,
  async (scope, { flowId, isEditable }): Promise<Result<void, never>> =>
    success(await setEditable(area(scope), flowId, isEditable)),
);
/** As if another program had changed it at WhatsApp. */
export const editElsewhere = serverAction(flowSchema, (scope, { flowId }) => edit(area(scope), flowId));
export const raiseAlert = serverAction(alertSchema, (scope, { flowId, alert }) =>
  raise(area(scope), flowId, alert),
);
/** Whether the endpoint answered as it should. */
export const checkEndpoint = serverAction(
  flowSchema,
  async (scope, { flowId }): Promise<Result<void, Pick<PingFailure, "reason">>> => {
    const answer = await check(area(scope), flowId);
    return answer.ok ? success(undefined) : failure({ reason: answer.failure.reason });
  },
);
export const reviewTemplate = serverAction(reviewSchema, (scope, { templateId, verdict }) =>
  review(area(scope), templateId, verdict),
);
export const setNumber = serverAction(numberToSetSchema, (scope, input) => set(scope, input));
