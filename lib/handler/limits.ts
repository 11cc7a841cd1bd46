/** What one call of a handler may use. What is beyond ends the call, or is cut where it says so. */
export type HandlerLimits = {
  /** Of computing, over all stretches between two waits, reading the code included. */
  readonly cpuMs: number;
  /** Of everything, waiting included. */
  readonly wallMs: number;
  /** Of the sandbox; never below 16, which it has from the start. */
  readonly memoryMb: number;
  /** Calls of `fetch`. */
  readonly fetches: number;
  /** Calls of `env.KV`. */
  readonly storeCalls: number;
  /** Characters of the answer as JSON. */
  readonly answerChars: number;
  /** Of the console; later lines are left out. */
  readonly consoleLines: number;
  /** Of one line; what is longer is cut. */
  readonly lineChars: number;
};

/** A phone waits ten seconds at most; the answer needs time for its way. */
export const handlerLimits: HandlerLimits = {
  cpuMs: 1_000,
  wallMs: 7_500,
  memoryMb: 32,
  fetches: 20,
  storeCalls: 50,
  answerChars: 4_000_000,
  consoleLines: 200,
  lineChars: 4_000,
};

/** Characters of the code of a handler. */
export const codeCharsMax = 500_000;
