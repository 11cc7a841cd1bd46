import { type FlowDocument, screenTitle } from "../../model/document";
import { screensById } from "../../model/edges";
import type { RuleAt } from "../../rules/rule-at";
import type { Step } from "../../rules/rules";
import type { KnownSource } from "./known-sources";
import type { RuleFault } from "./rule-fault";

/** What stands around a part of a rule that is looked at. */
export type World = {
  readonly document: FlowDocument;
  readonly sources: ReadonlyMap<string, KnownSource> | undefined;
  readonly at: RuleAt;
  readonly steps: readonly Step[];
  /** How many steps were carried out before this part. */
  readonly done: number;
  /** The keys that questions for this rule bring; undefined while nothing asks for it. */
  readonly keys: ReadonlySet<string> | undefined;
};

/** A fault of a rule that is known already. */
export type Told = Omit<RuleFault, "at">;

export function nameOfScreen(document: FlowDocument, id: string): string {
  const screen = screensById(document).get(id);
  return (screen && screenTitle(screen)) || id;
}
