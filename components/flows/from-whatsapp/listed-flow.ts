import type { Result } from "@/lib/result";

/** A Flow of an account at WhatsApp. */
export type ListedItem = {
  readonly metaFlowId: string;
  readonly name: string;
  readonly status: "DRAFT" | "PUBLISHED" | "DEPRECATED" | "BLOCKED" | "THROTTLED" | "UNKNOWN";
  /** ISO 8601; not every Flow tells. */
  readonly updatedAt: string | null;
  /** The Flow here that it is already. */
  readonly here: { readonly flowId: string; readonly name: string } | null;
};

export type SourceAccount = {
  readonly id: string;
  readonly name: string;
  readonly kind: "sandbox" | "real";
};

/** What happened and what to do, in words, where WhatsApp says it. */
export type ImportRefusal = {
  readonly reason: string;
  readonly happened?: string;
  readonly remedy?: string;
};

/** What the page needs from the server. None throws for an expected refusal. */
export type FromWhatsAppPorts = {
  listAtWhatsApp(source: {
    readonly accountId: string;
  }): Promise<Result<readonly ListedItem[], ImportRefusal>>;
  /** A Flow that is here already stays as it is. */
  importFromWhatsApp(flow: {
    readonly accountId: string;
    readonly metaFlowId: string;
  }): Promise<Result<{ readonly flowId: string; readonly name: string }, ImportRefusal>>;
};

/** What became of one Flow. */
export type ImportOutcome =
  | { readonly is: "waiting" }
  | { readonly is: "running" }
  | { readonly is: "done"; readonly flowId: string; readonly name: string }
  | { readonly is: "refused"; readonly refusal: ImportRefusal };
