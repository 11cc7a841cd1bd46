import { z } from "zod";

// What the page with the controls sends.

const id = z.string().min(1).max(100);
const events = [
  "CLIENT_ERROR_RATE",
  "ENDPOINT_ERROR_RATE",
  "ENDPOINT_LATENCY",
  "ENDPOINT_AVAILABILITY",
] as const;

/** All faults when the id is absent. */
export const faultToClearSchema = z.object({ id: id.optional() });
export const flowStatusSchema = z.object({
  flowId: id,
  status: z.enum(["PUBLISHED", "THROTTLED", "BLOCKED"]),
});
export const alertSchema = z.object({
  flowId: id,
  alert: z.union([
    z.object({ event: z.enum(events), state: z.enum(["ACTIVATED", "DEACTIVATED"]) }),
    z.object({ event: z.literal("FLOW_VERSION_EXPIRY_WARNING") }),
  ]),
});
export const flowSchema = z.object({ flowId: id });
export const flowEditableSchema = z.object({ flowId: id, isEditable: z.boolean() });
export const reviewSchema = z.object({
  templateId: id,
  verdict: z.union([
    z.object({ event: z.enum(["APPROVED", "PAUSED", "DISABLED"]) }),
    z.object({ event: z.literal("REJECTED"), reason: z.string().min(1).max(100) }),
  ]),
});
