import type { JsonObject } from "../json";
import type { Question } from "./answered";

/** One question of a person, and what came of it. */
export type JourneyStep = {
  readonly action: Question["action"];
  /** Null where the phone names none, as when the Flow opens. */
  readonly screen: string | null;
  readonly data: JsonObject;
  /** The plain answer as the phone got it (spec/platform.md, C.4); null when it got none or it was not kept. */
  readonly shown: JsonObject | null;
  /** What went wrong then, in words. */
  readonly fault: string | null;
};

/** How one person went through a Flow, from opening it to where they stopped. */
export type Journey = {
  readonly steps: readonly JourneyStep[];
  /** The names whose values nobody may read; a mask stands in their place. */
  readonly masked: readonly string[];
  /** Some of it was too long to be kept, or is older than what the log still knows. */
  readonly isPartial: boolean;
};
