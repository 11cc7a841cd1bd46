import type { Result } from "@/lib/result";

/** A key as the page shows it; the key itself is shown once, when it is made. Times are ISO 8601. */
export type AccessKeyItem = {
  readonly id: string;
  readonly name: string;
  /** Its last characters. */
  readonly ending: string;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
};

type ServerRefused = { readonly reason: "signed-out" | "storage-full" | "unavailable" | "invalid" };

/** What the page asks the server for. */
export type AccessPorts = {
  readonly make: (key: {
    readonly name: string;
  }) => Promise<Result<{ readonly key: string }, ServerRefused | { readonly reason: "too-many" }>>;
  readonly revoke: (key: {
    readonly keyId: string;
  }) => Promise<Result<null, ServerRefused | { readonly reason: "not-found" }>>;
};
