import type { HandlerAnswer, HandlerFault } from "./handler-run";
import type { HandlerLimits } from "./limits";

/** What a worker is started with. */
export type WorkerData = {
  /** QuickJS, compiled once for the process. */
  readonly engine: WebAssembly.Module;
  /**
   * [0] counts stretches of computing: odd while one is under way. [1] is the call that is to end, [2] the one that
   * computes. [3] is the number by which the system knows the thread, 0 where it does not tell.
   */
  readonly state: SharedArrayBuffer;
};

export type RunMessage = {
  readonly type: "run";
  readonly run: number;
  /** Names the code and whose it is: calls with the same key may use what was read once. */
  readonly key: string;
  readonly code: string;
  /** JSON; null to read the code and call nothing. */
  readonly request: string | null;
  readonly secrets: { readonly [name: string]: string };
  readonly limits: HandlerLimits;
};

/** The answer to an `AskMessage`. */
export type AnswerMessage = {
  readonly type: "answer";
  readonly run: number;
  readonly ask: number;
  readonly outcome:
    | { readonly ok: true; readonly value: unknown; readonly body?: Uint8Array }
    | { readonly ok: false; readonly problem: string };
};

export type ToWorker = RunMessage | AnswerMessage | { readonly type: "stop"; readonly run: number };

export type AskMessage = { readonly type: "ask"; readonly run: number; readonly ask: number } & (
  | {
      readonly port: "fetch";
      readonly args: {
        readonly method: string;
        readonly url: string;
        readonly headers: { readonly [name: string]: string };
      };
      readonly body: Uint8Array | undefined;
    }
  | {
      readonly port: "get" | "remove";
      readonly args: { readonly key: string };
      readonly body: undefined;
    }
  | {
      readonly port: "put";
      readonly args: { readonly key: string; readonly value: string; readonly secondsMax?: number };
      readonly body: undefined;
    }
);

export type LineMessage = {
  readonly type: "line";
  readonly run: number;
  readonly level: "debug" | "log" | "info" | "warn" | "error";
  readonly text: string;
};

export type EndMessage = {
  readonly type: "end";
  readonly run: number;
  readonly cpuMs: number;
  /** Sandboxes this worker threw away so far; their memory comes back with the worker at the latest. */
  readonly dropped: number;
  readonly outcome:
    | { readonly ok: true; readonly value: HandlerAnswer }
    | { readonly ok: false; readonly failure: HandlerFault };
};

export type FromWorker = AskMessage | LineMessage | EndMessage;
