import type { Result } from "@/lib/result";

/** Where a Flow stands in the accounts of the workspace. Times are ISO 8601. */
export type PublishingItem = {
  readonly flowId: string;
  readonly name: string;
  readonly asksForData: boolean;
  readonly accounts: readonly AccountItem[];
};

export type AccountItem = {
  readonly accountId: string;
  readonly name: string;
  readonly kind: "sandbox" | "real";
  readonly status: "draft" | "published" | "deprecated" | "blocked" | "throttled" | "gone" | "unknown" | null;
  readonly publishedAt: string | null;
  readonly isChanged: boolean;
  readonly attempt: AttemptItem | null;
};

export type StepId = "check" | "make" | "address" | "upload" | "publish";

export type AttemptItem = {
  readonly state: "open" | "done" | "given-up";
  readonly steps: { readonly [step in StepId]?: StepItem };
  readonly category: string;
  readonly endpointUri: string | null;
  readonly isOfDraft: boolean;
};

export type StepItem = {
  readonly state: "running" | "done" | "failed";
  readonly happened?: string;
  readonly remedy?: string;
  readonly details?: string;
  readonly problems?: readonly {
    readonly message: string;
    readonly pointer?: string;
    readonly line?: number;
  }[];
};

export type PublishDetails = {
  readonly accountId: string;
  readonly category: string;
  readonly endpointUri: string | null;
  readonly note: string;
};

/** What is live in an account, null when nothing is, and what the draft says. */
export type LiveAndDraft = { readonly live: string | null; readonly draft: string };

/** What the page needs from the server. */
export type PublishingPorts = {
  publish(details: PublishDetails): Promise<Result<unknown, { readonly reason: string }>>;
  /** Undefined when it cannot be had now. */
  look(): Promise<PublishingItem | undefined>;
  versions(accountId: string): Promise<LiveAndDraft | undefined>;
};
