import { z } from "zod";

export const forwardSettingsSchema = z.object({
  url: z.string().max(2_000),
  /** For all attempts together; the rest of what Meta waits is ours. */
  timeoutMs: z.number().int().min(500).max(7_500).default(6_000),
});

/** Where questions are forwarded to. */
export type ForwardSettings = z.output<typeof forwardSettingsSchema>;
