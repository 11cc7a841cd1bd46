import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import { id, reading, text, texts, time, word } from "../client/parts";
import { type Health, health } from "../health/health";
import { type FlowProblem, flowProblems } from "./flow-problem";

/** What a person may do with a Flow follows from it (spec/platform.md, B.1). */
export const flowStatuses = ["DRAFT", "PUBLISHED", "DEPRECATED", "BLOCKED", "THROTTLED"] as const;
export type FlowStatus = (typeof flowStatuses)[number] | "UNKNOWN";

/** The eight that Meta documents; others are read but not written. */
export const flowCategories = [
  "SIGN_UP",
  "SIGN_IN",
  "APPOINTMENT_BOOKING",
  "LEAD_GENERATION",
  "CONTACT_US",
  "CUSTOMER_SUPPORT",
  "SURVEY",
  "OTHER",
] as const;
export type FlowCategory = (typeof flowCategories)[number];

/** A Flow as Meta has it (spec/platform.md, A.6). Parts that were not asked for are undefined. */
export type FlowAtMeta = {
  readonly id: string;
  readonly name: string;
  readonly status: FlowStatus;
  readonly categories: readonly string[];
  readonly problems: readonly FlowProblem[];
  readonly jsonVersion: string | undefined;
  readonly dataApiVersion: string | undefined;
  readonly endpointUri: string | undefined;
  readonly preview: FlowPreview | undefined;
  readonly account: Named | undefined;
  readonly application: Named | undefined;
  readonly health: Health | undefined;
  readonly updatedAt: Date | undefined;
  /** All that Meta sent. */
  readonly raw: JsonObject;
};

type Named = { readonly id: string; readonly name: string | undefined };

/** Opens without sign-in: a secret. */
export type FlowPreview = { readonly url: string; readonly expiresAt: Date | undefined };

const named = z
  .object({ id, name: text })
  .transform((wire): Named => ({ id: wire.id, name: wire.name }))
  .optional()
  .catch(undefined);

export const flowPreview = z
  .object({ preview_url: z.string(), expires_at: time })
  .transform((wire): FlowPreview => ({ url: wire.preview_url, expiresAt: wire.expires_at }));

const wireFlow = z.object({
  id,
  name: z.string().catch(""),
  status: word(flowStatuses),
  categories: texts.catch([]),
  validation_errors: flowProblems,
  json_version: text,
  data_api_version: text,
  endpoint_uri: text,
  preview: flowPreview.optional().catch(undefined),
  whatsapp_business_account: named,
  application: named,
  health_status: health.optional().catch(undefined),
  updated_at: time,
});

export const flowAtMeta = reading(
  wireFlow,
  (wire, raw): FlowAtMeta => ({
    id: wire.id,
    name: wire.name,
    status: wire.status,
    categories: wire.categories,
    problems: wire.validation_errors,
    jsonVersion: wire.json_version,
    dataApiVersion: wire.data_api_version,
    endpointUri: wire.endpoint_uri,
    preview: wire.preview,
    account: wire.whatsapp_business_account,
    application: wire.application,
    health: wire.health_status,
    updatedAt: wire.updated_at,
    raw,
  }),
);
