import type { Json, JsonObject } from "../json";
import type { Rules } from "../rules/rules";

declare const nodeId: unique symbol;
declare const screenKey: unique symbol;

/** Identity of a node inside the editor; it is never printed. */
export type NodeId = string & { readonly [nodeId]: true };
/** Identity of a screen inside the editor; the screen's WhatsApp id may change, this does not. */
export type ScreenKey = string & { readonly [screenKey]: true };

/**
 * A component placed on a screen. `props` holds every wire property except `type` and the slots.
 * `slots` maps a slot's path to its nodes: `children` (Form), `then` and `else` (If), `cases.<key>` (Switch).
 * `order` lists the wire keys when they do not stand in the usual order (type, props, slots).
 * `isNamedByLabel` marks an input that was made in this sitting, so that nobody else knows its name yet; it is never
 * printed.
 * `raw` is set when the wire value is no component at all (a string, a number…); it is printed as it came.
 */
export type FlowNode = {
  readonly id: NodeId;
  readonly type: string;
  readonly props: JsonObject;
  readonly slots: Slots;
  readonly order?: readonly string[];
  readonly isNamedByLabel?: true;
  readonly raw?: Json;
};

export type Slots = { readonly [slot: string]: readonly FlowNode[] };

/**
 * A screen. `props` holds its wire properties except `layout`; `layout` those of the layout except `children`.
 * `malformed` keeps what cannot be edited as nodes (a layout or a children value of the wrong kind, or the whole
 * screen when it is no object); it is printed as it came.
 */
export type FlowScreen = {
  readonly key: ScreenKey;
  readonly props: JsonObject;
  readonly layout: JsonObject;
  readonly children: readonly FlowNode[];
  readonly order?: readonly string[];
  readonly layoutOrder?: readonly string[];
  readonly malformed?: Malformed;
};

export type Malformed =
  | { readonly part: "screen"; readonly value: Json }
  | { readonly part: "layout"; readonly value: Json | undefined }
  | { readonly part: "children"; readonly value: Json | undefined };

/**
 * A whole Flow. `props` holds the top-level properties except `screens`. `rules` say what answers when it asks for live
 * data; they are no part of Flow JSON and never printed.
 */
export type FlowDocument = {
  readonly props: JsonObject;
  readonly screens: readonly FlowScreen[];
  readonly order?: readonly string[];
  readonly rules?: Rules;
};

/** The WhatsApp id of a screen, or an empty string when it has none. */
export function screenId(screen: FlowScreen): string {
  return typeof screen.props.id === "string" ? screen.props.id : "";
}

/** The text of a screen's title, or an empty string when it has none. */
export function screenTitle(screen: FlowScreen): string {
  return typeof screen.props.title === "string" ? screen.props.title : "";
}

export function isTerminal(screen: FlowScreen): boolean {
  return screen.props.terminal === true;
}

/** The `version` property as written, or an empty string. */
export function documentVersion(document: FlowDocument): string {
  return typeof document.props.version === "string" ? document.props.version : "";
}

export function hasEndpoint(document: FlowDocument): boolean {
  return document.props.data_api_version !== undefined;
}
