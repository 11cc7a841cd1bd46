import type { ActionName } from "../catalogue/definition";
import type { FlowVersion } from "../version";

/** All that is known about one action, as data. Source: spec/flow-json.md, chapter 9. */
export type ActionDefinition = {
  /** WhatsApp's name. */
  readonly name: ActionName;
  /** Plain words for the inspector. */
  readonly title: string;
  readonly since: FlowVersion;
  /** Works only in a Flow with an endpoint. */
  readonly needsEndpoint: boolean;
  readonly keys: { readonly [key in ActionKey]: Presence };
  readonly payload: PayloadRule;
};

export type ActionKey = "next" | "payload" | "url";
export type Presence = "required" | "optional" | "refused";

/**
 * What a payload may hold. `fields` names the data model its keys and types are checked against; `media` says
 * whether files may be sent, and then only as the value of a top-level key.
 */
export type PayloadRule = {
  readonly fields: "any" | "of the next screen" | "of this screen";
  readonly media: boolean;
  /** Limits on all files of one payload together. */
  readonly filesMax?: number;
  readonly kilobytesMax?: number;
};
