import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { id, reading, text, textOrNumber } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** A WhatsApp Business Account. */
export type BusinessAccount = {
  readonly id: string;
  readonly name: string | undefined;
  readonly currency: string | undefined;
  readonly timezoneId: string | undefined;
  readonly templateNamespace: string | undefined;
  /** All that Meta sent. */
  readonly raw: JsonObject;
};

const fields = "id,name,currency,timezone_id,message_template_namespace";

const account = reading(
  z.object({
    id,
    name: text,
    currency: text,
    timezone_id: textOrNumber,
    message_template_namespace: text,
  }),
  (wire, raw): BusinessAccount => ({
    id: wire.id,
    name: wire.name,
    currency: wire.currency,
    timezoneId: wire.timezone_id,
    templateNamespace: wire.message_template_namespace,
    raw,
  }),
);

export async function readAccount(
  graph: GraphClient,
  wabaId: string,
): Promise<Result<BusinessAccount, GraphFailure>> {
  return graph.call(
    { method: "GET", path: [wabaId], query: { fields }, repeat: "always", patience: "read" },
    account,
  );
}
