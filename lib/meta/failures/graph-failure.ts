import type { JsonObject } from "@/lib/flow/json";
import type { Explanation } from "./explain";

/** A call of the Graph API that did not do what it should. Carries no secret in any part. */
export type GraphFailure = Explanation & {
  /** Method and path without parameters: "POST /1000000000000001/publish". */
  readonly call: string;
  /**
   * Whether it may have been carried out all the same: a write without an answer. The caller looks before it repeats.
   */
  readonly mayHaveHappened: boolean;
  /** How often it was tried. */
  readonly attempts: number;
  readonly status?: number;
  readonly code?: number;
  readonly subcode?: number;
  /** When to try again, counted from now, where WhatsApp says so. */
  readonly retryAfterMs?: number;
  /** Meta's own words for a person, in English. */
  readonly said?: string;
  /** Names the call when asking Meta's support. */
  readonly traceId?: string;
  /** The error as Meta sent it, without secrets and cut when it is very long. */
  readonly original?: JsonObject;
};
