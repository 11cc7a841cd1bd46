import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { id, looseList, text, texts, word } from "../client/parts";
import { type Explanation, explain, explainError, type GraphReason } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";

const canSend = word(["AVAILABLE", "LIMITED", "BLOCKED"]);

/** What Meta says about the parts that a message passes through (spec/platform.md, A.6). */
export type Health = {
  readonly canSend: z.output<typeof canSend>;
  readonly entities: readonly HealthEntity[];
};

export type HealthEntity = {
  /** FLOW, WABA, BUSINESS, APP, PHONE_NUMBER, MESSAGE_TEMPLATE, or one that is new. */
  readonly type: string;
  readonly id: string;
  readonly canSend: Health["canSend"];
  readonly errors: readonly HealthError[];
  readonly notes: readonly string[];
};

export type HealthError = Explanation & {
  readonly code: number;
  /** Meta's words, in English. */
  readonly description: string;
  readonly solution?: string;
};

/**
 * Checks of a Flow share one code and begin with their name. The first two are confirmed (spec/platform.md, A.6), the
 * others are told as the sandbox names them; what has another name is known by its words.
 */
const checksCode = 131000;
const reasonByCheck: ReadonlyMap<string, GraphReason> = new Map([
  ["endpoint_uri", "publish-address"],
  ["app_check", "publish-app"],
  ["validation_errors", "publish-problems"],
  ["versions", "publish-version"],
  ["phone_number", "publish-number"],
  ["public_key", "publish-key"],
  ["webhook", "publish-webhooks"],
]);

/** Under this code publishing tells the same checks. */
const publishingCode = 139002;

const healthError = z
  .looseObject({
    error_code: z.coerce.number().catch(0),
    error_description: z.string().catch(""),
    possible_solution: text,
  })
  .transform(
    ({ error_code: code, error_description: description, possible_solution: solution }): HealthError => ({
      ...explanationOf(code, description),
      code,
      description,
      ...(solution === undefined ? {} : { solution }),
    }),
  );

const entity = z
  .looseObject({
    entity_type: z.string().catch("UNKNOWN"),
    id: id.catch(""),
    can_send_message: canSend,
    errors: looseList(healthError).catch([]),
    additional_info: texts.catch([]),
  })
  .transform(
    (wire): HealthEntity => ({
      type: wire.entity_type,
      id: wire.id,
      canSend: wire.can_send_message,
      errors: wire.errors,
      notes: wire.additional_info,
    }),
  );

export const health = z
  .looseObject({ can_send_message: canSend, entities: looseList(entity).catch([]) })
  .transform((wire): Health => ({ canSend: wire.can_send_message, entities: wire.entities }));

/** The health of a Flow, an account, a number or a template by its id. */
export async function readHealth(graph: GraphClient, nodeId: string): Promise<Result<Health, GraphFailure>> {
  return graph.call(
    { method: "GET", path: [nodeId], query: { fields: "health_status" }, repeat: "always", patience: "read" },
    z.looseObject({ health_status: health }).transform((wire) => wire.health_status),
  );
}

function explanationOf(code: number, description: string): Explanation {
  const check = /^\s*([a-z_]+)\s*:/.exec(description)?.[1];
  if (code !== checksCode || check === undefined) return explainError({ code, text: description });
  const reason = reasonByCheck.get(check);
  return reason ? explain(reason) : explainError({ code: publishingCode, text: description });
}
