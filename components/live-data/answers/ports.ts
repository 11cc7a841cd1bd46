import type { Trial } from "@/lib/live-data/trials/trial";
import type { Result } from "@/lib/result";
import type { LiveDataFailure } from "../failure";
import type { HandlerPorts } from "../handler/ports";
import type { Question } from "../trial/question";

export type ForwardFailure =
  | {
      readonly reason: "wrong-address";
      readonly fault: "no-address" | "not-https" | "carries-password" | "not-public";
    }
  | LiveDataFailure;

export type Forwarding = {
  readonly settings: { readonly url: string; readonly timeoutMs: number } | undefined;
  /** Signs what is sent. */
  readonly secret: string | undefined;
};

/** What a person's own server needs to be set up. */
export type ForwardPorts = {
  read(): Promise<Result<Forwarding, ForwardFailure>>;
  /** It answers from then on. */
  set(url: string, timeoutMs: number): Promise<Result<Forwarding, ForwardFailure>>;
  renewSecret(): Promise<Result<Forwarding, ForwardFailure>>;
  tryIt(url: string, timeoutMs: number, question: Question): Promise<Result<Trial, ForwardFailure>>;
};

export type AnswersPorts = {
  readonly handler: HandlerPorts;
  readonly forward: ForwardPorts;
  letRulesAnswer(): Promise<Result<null, LiveDataFailure>>;
};
