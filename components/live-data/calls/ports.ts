import type { CallItem, CallsPage, OpenedCall } from "@/lib/live-data/calls/read-calls";
import type { Result } from "@/lib/result";

export type { CallItem, CallsPage, OpenedCall };

/** What the log of calls needs from the server; `app` hands these in. Undefined when it could not be done. */
export type CallsPorts = {
  /** `query` is that of the address; `before` goes on after an older page. */
  load(query: string, before: number | null): Promise<CallsPage | undefined>;
  arrived(query: string, since: number): Promise<Pick<CallsPage, "calls"> | undefined>;
  open(position: number): Promise<OpenedCall | undefined>;
  /** Asks the same once more, as a test. */
  askAgain(position: number): Promise<Result<OpenedCall, { readonly reason: string }>>;
  /** Keeps what the same person asked around this call as a journey of the Flow. */
  keepJourney(position: number): Promise<Result<{ readonly id: string }, { readonly reason: string }>>;
  /** Where a photo or document is that came with a question. */
  fileAddress(fileId: string): string;
};
