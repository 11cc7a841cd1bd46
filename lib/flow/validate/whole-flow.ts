import type { JsonObject } from "../json";
import type { FlowDocument, FlowNode } from "../model/document";
import type { ScreenFacts } from "./facts/screen-facts";
import type { Fault } from "./issue";
import type { Path } from "./shape/check";
import type { VersionRules } from "./version-rules";

/** What a rule over all screens sees, and where it reports. */
export type WholeFlow = {
  readonly document: FlowDocument;
  readonly rules: VersionRules;
  readonly screens: readonly ScreenFacts[];
  /** The screens that can be led to: those with an id. */
  readonly named: readonly ScreenFacts[];
  /** The first screen of each id. */
  readonly byId: ReadonlyMap<string, ScreenFacts>;
  readonly hasEndpoint: boolean;
  /** The routing model as it stands in the Flow. */
  readonly model: JsonObject | undefined;
  /** `place` is absent for a fault of the Flow itself. */
  report(fault: Fault, place: Place | undefined, path: Path): void;
};

type Place = { readonly screen: ScreenFacts; readonly node?: FlowNode };

export type FlowRule = (flow: WholeFlow) => void;
