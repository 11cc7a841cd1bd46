import type { Result } from "@/lib/result";

/** Something that a person should know of a Flow or an account. */
export type NoticeItem = {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  /** It happened in the sandbox. */
  readonly isSimulated: boolean;
  /** Null when it is about the account. */
  readonly flowId: string | null;
  readonly flowName: string | null;
  readonly kind:
    | "blocked"
    | "throttled"
    | "retired-at-meta"
    | "deleted-at-meta"
    | "changed-at-meta"
    | "alert"
    | "version-freezes"
    | "version-expires"
    | "account"
    | "live-data"
    | "place-lost";
  readonly facts: {
    readonly alert?: "client-errors" | "endpoint-errors" | "endpoint-latency" | "endpoint-availability";
    readonly thresholds?: readonly number[];
    readonly value?: number;
    readonly errors?: readonly string[];
    readonly said?: string;
    /** Of live data: the kind of trouble. */
    readonly code?: string;
    readonly happened?: string;
    readonly remedy?: string;
    /** Places that others have now, and the response of the person who lost them. */
    readonly places?: readonly string[];
    readonly responseId?: string;
  };
  /** ISO 8601. */
  readonly at: string;
};

/** What notices need from the server. */
export type NoticesPorts = {
  dismissNotice(notice: { readonly id: string }): Promise<Result<unknown, { readonly reason: string }>>;
};
