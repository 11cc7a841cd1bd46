import type { Result } from "@/lib/result";

export type FieldProblem = "missing" | "too-short" | "too-long" | "not-an-email";

/** Why somebody was not let in. */
export type IdentityFailure =
  | { readonly reason: "wrong-credentials" }
  | { readonly reason: "too-many-attempts"; readonly waitSeconds: number }
  /** There is an owner already. */
  | { readonly reason: "closed" }
  | {
      readonly reason: "invalid";
      readonly fields: { readonly [field in IdentityField]?: FieldProblem | undefined };
    }
  | { readonly reason: "storage-full" }
  | { readonly reason: "unavailable" };

export type IdentityField = "name" | "email" | "password";

/** Answers the path to go on to. */
export type SignUp = (owner: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}) => Promise<Result<{ readonly next: string }, IdentityFailure>>;

export type SignIn = (credentials: {
  readonly email: string;
  readonly password: string;
  readonly next?: unknown;
}) => Promise<Result<{ readonly next: string }, IdentityFailure>>;
