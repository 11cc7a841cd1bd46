import type { JsonObject } from "@/lib/flow/json";
import type { Contract } from "./contract/contract";
import type { Decide, Fault } from "./exchange";
import type { OpenEnvelope } from "./opening/opening";
import type { Question } from "./read-request";

/** What the protocol needs to know to answer for one Flow; where it comes from is not its business. */
export type Endpoint = {
  /** Whether an app secret that counts signed these bytes, in constant time. */
  readonly isSigned: (raw: Uint8Array, header: string | undefined) => boolean;
  readonly open: OpenEnvelope;
  readonly isProof: (jwt: string, flowToken: string) => boolean;
  /** Looks at who asks, before anything is decided. */
  readonly meet: (question: Question) => Promise<Meeting>;
  /** What this person was sent last for a screen; undefined when nobody knows. */
  readonly lastShown: (question: Question, screen: string) => Promise<JsonObject | undefined>;
  readonly words: EndpointWords;
  /** From the arrival of the call to its answer, whatever hangs; Meta waits 10 s (spec/platform.md, C.5). */
  readonly deadlineMs: number;
};

export type EndpointWords = {
  /** What a person reads when their token holds no longer, or its proof is wrong. */
  readonly closed: string;
  /** What a person reads who may try again in a moment. */
  readonly graceful: string;
};

export type Meeting =
  /** The token holds no longer: 427. `why` is for the owner. */
  | { readonly kind: "closed"; readonly why: string }
  /** Nothing is decided this time; the person stays where they are. */
  | {
      readonly kind: "refused";
      readonly fault: Fault;
      readonly contract: Contract | undefined;
    }
  | {
      readonly kind: "open";
      /** Undefined when the Flow's own text cannot be read: nothing is checked then. */
      readonly contract: Contract | undefined;
      readonly decide: Decide;
    };
