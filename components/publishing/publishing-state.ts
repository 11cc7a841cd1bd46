import type { AccountsPorts } from "@/components/accounts/ports";
import type { Result } from "@/lib/result";
import type { LooksItem, NeedItem, NeedPart, ProblemItem } from "./needs/need-item";

/** Where a Flow stands in the accounts of the workspace. Times are ISO 8601. */
export type PublishingItem = {
  readonly flowId: string;
  readonly name: string;
  readonly asksForData: boolean;
  /** What our own check says of the draft. */
  readonly need: NeedItem;
  /** Whether somebody here answers for the Flow; null for one that asks for nothing. */
  readonly answers: NeedItem | null;
  readonly accounts: readonly AccountItem[];
};

/** Where a Flow stands in an account. */
export type FlowStateId =
  | "draft-here"
  | "draft-at-meta"
  | "live"
  | "live-changed"
  | "throttled"
  | "blocked"
  | "retired"
  | "deleted-at-meta"
  | "unknown";

export type AccountItem = {
  readonly accountId: string;
  readonly name: string;
  readonly kind: "sandbox" | "real";
  readonly state: FlowStateId;
  readonly publishedAt: string | null;
  readonly isChanged: boolean;
  readonly isChangedAtMeta: boolean;
  readonly liveRevisionId: string | null;
  readonly endpointUri: string | null;
  /** Where this server answers for the Flow; null for a Flow that asks for nothing. */
  readonly hostedAddress: string | null;
  readonly looks: LooksItem;
  readonly attempt: AttemptItem | null;
};

/** A template message whose button opens a screen that the next version does not have. */
export type BrokenTemplateItem = { readonly name: string; readonly screen: string };

export type StepId = "check" | "make" | "address" | "upload" | "publish";

export type AttemptItem = {
  readonly state: "open" | "done" | "given-up";
  readonly steps: { readonly [step in StepId]?: StepItem };
  readonly category: string;
  readonly endpointUri: string | null;
  readonly isOfDraft: boolean;
  /** The old revision that it makes live again. */
  readonly revision: { readonly id: string; readonly number: number } | null;
};

export type StepItem = {
  readonly state: "running" | "done" | "failed";
  readonly happened?: string;
  readonly remedy?: string;
  readonly details?: string;
  readonly problems?: readonly ProblemItem[];
};

export type PublishDetails = {
  readonly accountId: string;
  readonly category: string;
  readonly endpointUri: string | null;
  readonly note: string;
  /** An old revision to make live again; null: the draft. */
  readonly revisionId: string | null;
};

/** What becomes of the draft when an old version goes live again. */
export type DraftChoice = "replace" | "keep";

/** A kept copy of the Flow. */
export type RevisionItem = {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly createdBy: string;
};

/** What is live in an account, null when nothing is, and what would be live next. */
export type LiveAndNext = { readonly live: string | null; readonly next: string };

/** With WhatsApp's reason in words, where it is that. */
export type Refusal = { readonly reason: string; readonly happened?: string; readonly remedy?: string };

/** What the page needs from the server. */
export type PublishingPorts = {
  publish(details: PublishDetails): Promise<Result<unknown, Refusal>>;
  /** Undefined when it cannot be had now. */
  look(): Promise<PublishingItem | undefined>;
  /** What is live, and the revision, or the draft without one. Undefined when they cannot be had now. */
  versions(accountId: string, revisionId?: string): Promise<LiveAndNext | undefined>;
  /** Meta's own page that plays the Flow; `renew` makes a new link, which ends the one before. */
  preview(
    accountId: string,
    renew: boolean,
  ): Promise<Result<{ readonly url: string; readonly expiresAt: string | null }, Refusal>>;
  retire(accountId: string): Promise<Result<unknown, Refusal>>;
  deleteAtWhatsApp(accountId: string): Promise<Result<unknown, Refusal>>;
  /** Answers the Flow here that the copy is. */
  cloneAtWhatsApp(
    accountId: string,
  ): Promise<Result<{ readonly flowId: string; readonly name: string }, Refusal>>;
  copyToAccount(copy: {
    readonly accountId: string;
    readonly toAccountId: string;
  }): Promise<Result<{ readonly how: "copied" | "made" }, Refusal>>;
  /** Asks WhatsApp how the Flow stands in the account now; `look` then tells. */
  ask(accountId: string): Promise<unknown>;
  /** What stands at WhatsApp, and the draft. */
  theirs(accountId: string): Promise<Result<{ readonly theirs: string; readonly draft: string }, Refusal>>;
  /** Answers the revision that keeps the draft when theirs is taken. */
  decide(decision: {
    readonly accountId: string;
    readonly keep: "theirs" | "ours";
  }): Promise<Result<{ readonly keptId: string | null }, Refusal>>;
  /** Template messages that the draft, or an old revision, would break; none when they cannot be had now. */
  brokenTemplates(accountId: string, revisionId?: string): Promise<readonly BrokenTemplateItem[]>;
  applyFix: AccountsPorts["applyFix"];
  /** Looks at one part of what publishing needs; `look` then tells what was found. */
  lookAtNeed(wanted: {
    readonly part: NeedPart;
    readonly accountId: string;
    readonly address: string;
  }): Promise<unknown>;
  /** Newest first; undefined when they cannot be had now. */
  revisions(): Promise<readonly RevisionItem[] | undefined>;
  /** Makes a revision the draft; answers the revision that keeps the draft before, null when both say the same. */
  restoreRevision(revisionId: string): Promise<Result<{ readonly keptId: string | null }, Refusal>>;
};
