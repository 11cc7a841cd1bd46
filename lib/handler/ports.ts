import type { Result } from "@/lib/result";

export type HandlerFetchRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Uint8Array | undefined;
};

export type HandlerFetchAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
};

/**
 * What a handler reaches outside its sandbox. Each answers a refusal as a sentence, which the code can catch; none may
 * throw for what can be foreseen.
 */
export type HandlerPorts = {
  readonly fetch: (
    request: HandlerFetchRequest,
    signal: AbortSignal,
  ) => Promise<Result<HandlerFetchAnswer, string>>;
  readonly store: {
    /** Null when there is none. */
    readonly get: (key: string) => Promise<Result<string | null, string>>;
    /** `secondsMax`: after that the value is gone; undefined keeps it. */
    readonly put: (
      key: string,
      value: string,
      secondsMax: number | undefined,
    ) => Promise<Result<null, string>>;
    readonly remove: (key: string) => Promise<Result<null, string>>;
  };
};
