import { type FlowVersion, flowVersions, isAtLeast, isPublishable, recommendedVersion } from "../version";

/** What is checked in which version. Source: spec/flow-json.md, 2.3. */
export type VersionRules = {
  readonly version: FlowVersion;
  /** Blank text is refused everywhere; before, only where text is required. */
  readonly refusesBlanks: boolean;
  readonly limitsSize: boolean;
  /** Backtick expressions, update_data, open_url, on-unselect-action. */
  readonly hasExpressions: boolean;
  readonly requiresLayout: boolean;
  /** Screen ids need a letter and have no commas. */
  readonly hasStrictScreenIds: boolean;
  /** Values of init-values and error-messages have to fit their input. */
  readonly typesFormValues: boolean;
  /** Plain error-messages have to be text. */
  readonly wantsErrorTexts: boolean;
  /** References and payloads are compared with the data models. */
  readonly checksData: boolean;
  readonly checksMissingFields: boolean;
  /** Fields a payload has too many get a second error. */
  readonly repeatsExtraFields: boolean;
  readonly checksSentExpressions: boolean;
  /** An entry screen is needed, and an edge for every navigate. */
  readonly checksRoutes: boolean;
  readonly checksTerminalFooter: boolean;
  readonly dataApiVersions: readonly string[];
  /**
   * Faults that Meta documents, or that were reported, but that its validator lets pass are errors from this
   * version on, the one new Flows are written in. In Flows written for an older one they are warnings.
   */
  readonly refusesDocumentedFaults: boolean;
};

/** The rules of a version; those of the newest for one that cannot be published or is not known. */
export function rulesOf(version: unknown): VersionRules {
  return byVersion.get(isPublishable(version) ? version : recommendedVersion) ?? newest;
}

const newest = rulesFor(recommendedVersion);
const byVersion: ReadonlyMap<FlowVersion, VersionRules> = new Map(
  flowVersions.map((version) => [version, version === recommendedVersion ? newest : rulesFor(version)]),
);

function rulesFor(version: FlowVersion): VersionRules {
  const since = (first: FlowVersion): boolean => isAtLeast(version, first);
  return {
    version,
    refusesBlanks: since("6.0"),
    limitsSize: since("6.0"),
    hasExpressions: since("6.0"),
    requiresLayout: since("6.0"),
    hasStrictScreenIds: since("7.0"),
    typesFormValues: since("7.0"),
    wantsErrorTexts: !since("6.0"),
    checksData: version !== "7.1",
    checksMissingFields: !since("6.0") || since("7.3"),
    repeatsExtraFields: since("7.3"),
    checksSentExpressions: since("7.2"),
    checksRoutes: !since("6.3") || since("7.3"),
    checksTerminalFooter: since("7.3"),
    dataApiVersions: since("7.3") ? ["3.0", "4.0"] : ["3.0"],
    refusesDocumentedFaults: since("7.3"),
  };
}
