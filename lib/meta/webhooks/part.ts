import type { Json } from "@/lib/flow/json";
import type { WebhookContent } from "./webhook-event";

/** An event before it is known where it came from. Without a key of its own it gets one from the whole delivery. */
export type Part = {
  readonly content: WebhookContent;
  readonly raw: Json;
  readonly key: string | undefined;
};
