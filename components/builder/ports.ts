import type { Answered, Question } from "@/lib/flow/answering/answered";
import type { Journey } from "@/lib/flow/answering/journey";
import type { JsonObject } from "@/lib/flow/json";
import type { Rules } from "@/lib/flow/rules/rules";
import type { Result } from "@/lib/result";
import type { DataPorts } from "./sources/data-ports";

/** What the builder needs from the server; `app` hands these in. None of them throws for an expected refusal. */
export type BuilderPorts = {
  saveDraft(draft: DraftToSave): Promise<Result<SavedDraft, SaveFailure>>;
  /** Sends a last save while the page goes away; nobody waits for an answer. */
  saveBeforeLeaving(draft: DraftToSave): void;
  renameFlow(name: string): Promise<Result<{ readonly name: string }, SaveFailure>>;
  /** The newest saved draft, for "take theirs" after a conflict. */
  loadDraft(): Promise<Result<OpenedDraft, SaveFailure>>;
  listRevisions(): Promise<Result<readonly RevisionSummary[], SaveFailure>>;
  /** Keeps the given text as a named revision. */
  createRevision(revision: {
    readonly name: string;
    readonly text: string;
    readonly rules: Rules | null;
  }): Promise<Result<RevisionSummary, SaveFailure>>;
  loadRevision(
    id: string,
  ): Promise<Result<{ readonly text: string; readonly rules: Rules | null }, SaveFailure>>;
  /** Longest name of a Flow or a revision that the server takes, in characters. */
  readonly nameMax: number;
  /** The tables and other sources of the workspace. */
  readonly data: DataPorts;
  /** Carries rules out on the server for a question that somebody made up; nothing is written or reserved. */
  tryRules(trial: RulesTrial): Promise<Result<Answered, { readonly reason: string }>>;
  readonly journeys: JourneyPorts;
};

/** The journeys that were copied out of the calls of this Flow. */
export type JourneyPorts = {
  list(): Promise<Result<readonly JourneyItem[], { readonly reason: string }>>;
  open(id: string): Promise<Result<Journey, { readonly reason: string }>>;
  delete(id: string): Promise<Result<null, { readonly reason: string }>>;
};

/** `happenedAt` in ISO 8601. */
export type JourneyItem = { readonly id: string; readonly happenedAt: string; readonly stepCount: number };

export type RulesTrial = {
  /** The Flow as JSON text. */
  readonly text: string;
  readonly rules: Rules;
  readonly question: Omit<Question, "flowToken" | "screen"> & { readonly screen?: string };
  /** What the screen was given before. */
  readonly before: JsonObject;
};

/** A draft is the Flow JSON text as the person left it, even when it does not parse. */
export type DraftToSave = {
  readonly text: string;
  readonly layout: MapLayout;
  readonly rules: Rules | null;
  /** Number of the draft these edits started from; a newer one on the server is a conflict. */
  readonly base: number;
  /** Set when the person chose to keep their own version after a conflict. */
  readonly overwrite?: "theirs";
};

export type SavedDraft = { readonly number: number; readonly savedAt: string };

export type OpenedDraft = SavedDraft & {
  readonly flowId: string;
  readonly name: string;
  readonly text: string;
  readonly layout: MapLayout;
  readonly rules: Rules | null;
};

/** Positions of screens on the map by WhatsApp screen id, in map units; kept out of the exported JSON. */
export type MapLayout = { readonly [screenId: string]: { readonly x: number; readonly y: number } };

export type RevisionSummary = {
  readonly id: string;
  readonly number: number;
  /** "published": it was live once; the others say why it was kept. */
  readonly kind: string;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
};

export type SaveFailure =
  | {
      readonly reason: "conflict";
      readonly number: number;
      readonly savedAt: string;
      readonly savedBy: string;
    }
  | { readonly reason: "signed-out" }
  | { readonly reason: "not-found" }
  | { readonly reason: "name-taken" }
  | { readonly reason: "too-large"; readonly bytesMax: number }
  | { readonly reason: "storage-full" }
  | { readonly reason: "unavailable" };
