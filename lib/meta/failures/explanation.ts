/**
 * How a caller reacts to a failure: wait (`limited`, `temporary`, `unreachable`, `timed-out`), ask for another token
 * (`signed-out`), ask for rights (`forbidden`), look again (`missing`), tell a person (all others).
 */
export type GraphFailureKind =
  | "unreachable"
  | "timed-out"
  | "cancelled"
  | "redirected"
  | "too-large"
  | "unreadable"
  | "signed-out"
  | "forbidden"
  | "limited"
  | "temporary"
  | "missing"
  | "refused";

/** One kind of refusal in plain words. Rows with `says` or `subcode` stand before the general row of their code. */
export type ExplanationRow = {
  /** Finer than `kind`, and stable: what a workroom decides by. */
  readonly reason: string;
  readonly kind: GraphFailureKind;
  readonly codes: readonly number[];
  /** What Meta's texts have to say for the row to apply. */
  readonly says?: RegExp;
  readonly subcode?: number;
  /** What happened. */
  readonly happened: string;
  /** What to do. */
  readonly remedy: string;
};
