import type { StepRecord } from "@/db/schema/publication";
import type { AccountNotFound, SecretsLost } from "@/lib/accounts/refusals";

/** What the workroom may refuse. Each is expected and leaves everything as it was. */
export type FlowNotFound = { readonly reason: "flow-not-found" };
/** Another window or person is publishing the same Flow in the same account. */
export type AlreadyRunning = { readonly reason: "already-running" };
/** A step did not succeed; the record of the attempt says which, why and what to do. */
export type StepFailed = { readonly reason: "step-failed" };

export type RevisionNotFound = { readonly reason: "revision-not-found" };

/** The address for live data is none that this account can be told. */
export type AddressMisfit = { readonly reason: "address-misfit" };

export type PublishRefused =
  | AddressMisfit
  | FlowNotFound
  | RevisionNotFound
  | AccountNotFound
  | SecretsLost
  | AlreadyRunning
  | StepFailed;

export const flowNotFound: FlowNotFound = { reason: "flow-not-found" };
export const revisionNotFound: RevisionNotFound = { reason: "revision-not-found" };
export const alreadyRunning: AlreadyRunning = { reason: "already-running" };
export const addressMisfit: AddressMisfit = { reason: "address-misfit" };
export const stepFailed: StepFailed = { reason: "step-failed" };

/** Why a step did not succeed, for the record. */
export type StepFailure = Pick<StepRecord, "problems"> & {
  readonly happened: string;
  readonly remedy: string;
  readonly details?: string;
  /** What WhatsApp was asked to make may be there all the same. */
  readonly mayBeThere?: boolean;
};
