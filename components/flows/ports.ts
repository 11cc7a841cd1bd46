import type { Result } from "@/lib/result";

/** What the pages about Flows need from the server; `app` hands these in. None throws for an expected refusal. */
export type FlowsPorts = {
  /** `text` is the Flow JSON to start from; without a name the server finds a free one. */
  createFlow(flow: {
    readonly text: string;
    readonly name?: string | undefined;
  }): Promise<Result<AddedFlow, FlowFailure>>;
  /** A Flow like a template that has live data, with its tables and rules, under its title or a number behind it. */
  createFromTemplate(choice: {
    readonly templateId: string;
    readonly zone: string;
    readonly locale: string;
  }): Promise<Result<AddedFlow, FlowFailure>>;
  /** `text` may be anything; it is kept as it came. */
  importFlow(flow: {
    readonly text: string;
    readonly fileName?: string | undefined;
  }): Promise<Result<AddedFlow, FlowFailure>>;
  renameFlow(change: {
    readonly flowId: string;
    readonly name: string;
  }): Promise<Result<{ readonly name: string }, FlowFailure>>;
  duplicateFlow(flow: FlowKey): Promise<Result<AddedFlow, FlowFailure>>;
  archiveFlow(flow: FlowKey): Promise<Result<MovedFlow, FlowFailure>>;
  restoreFlow(flow: FlowKey): Promise<Result<MovedFlow, FlowFailure>>;
  deleteFlow(flow: FlowKey): Promise<Result<MovedFlow, FlowFailure>>;
  /** Comes back with a number behind its name when that was taken meanwhile. */
  undeleteFlow(flow: FlowKey): Promise<Result<MovedFlow, FlowFailure>>;
  /** The Flow JSON exactly as it was left. */
  exportFlow(flow: FlowKey): Promise<Result<{ readonly text: string }, FlowFailure>>;
};

export type FlowKey = { readonly flowId: string };
/** `name` is set when it may have changed on the way. */
export type MovedFlow = { readonly flowId: string; readonly name?: string };
export type AddedFlow = { readonly flowId: string; readonly name: string };

export type FlowFailure =
  | { readonly reason: "signed-out" }
  | { readonly reason: "not-found" }
  | { readonly reason: "name-taken" }
  | { readonly reason: "invalid" }
  | { readonly reason: "too-large"; readonly bytesMax: number }
  | { readonly reason: "storage-full" }
  | { readonly reason: "unavailable" };
