import type { HandlerFault } from "@/lib/handler/handler-run";
import type { HandlerDraftState, SavedHandlerDraft } from "@/lib/live-data/handler/handler-draft";
import type { HandlerState, VersionState } from "@/lib/live-data/handler/look-at-handler";
import type { Trial } from "@/lib/live-data/trials/trial";
import type { Result } from "@/lib/result";
import type { LiveDataFailure } from "../failure";
import type { Question } from "../trial/question";

export type { HandlerDraftState, HandlerFault, HandlerState, VersionState };

export type SaveRefused =
  | { readonly reason: "conflict"; readonly theirs: HandlerDraftState }
  | LiveDataFailure;

export type PutLiveRefused = { readonly reason: "unusable"; readonly fault: HandlerFault } | LiveDataFailure;

/** What the page of a handler needs from the server. */
export type HandlerPorts = {
  saveDraft(code: string, base: number): Promise<Result<SavedHandlerDraft, SaveRefused>>;
  /** Why code cannot be used; null when it can. */
  checkCode(code: string): Promise<Result<HandlerFault | null, LiveDataFailure>>;
  tryCode(code: string, question: Question): Promise<Result<Trial, LiveDataFailure>>;
  putLive(code: string, note: string): Promise<Result<{ readonly number: number }, PutLiveRefused>>;
  setSecret(
    name: string,
    value: string,
  ): Promise<Result<{ readonly names: readonly string[] }, LiveDataFailure>>;
  removeSecret(name: string): Promise<Result<{ readonly names: readonly string[] }, LiveDataFailure>>;
};
