import type { History } from "@/lib/flow/edit/history";
import type { FlowDocument, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import type { MapLayout, SaveFailure } from "../ports";

/** What is selected: a screen and perhaps nodes on it, in the order they were picked. */
export type Selection = { readonly screen: ScreenKey | null; readonly nodes: readonly NodeId[] };

export const nothingSelected: Selection = { screen: null, nodes: [] };

export type MiddleView = "phone" | "map" | "live" | "json";
export type LeftTab = "screens" | "add";
export type Device = { readonly platform: "android" | "ios"; readonly scheme: "light" | "dark" };

/** What the bar says about saving. */
export type SaveStatus =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline"; readonly attempt: number }
  | { readonly kind: "refused"; readonly failure: SaveFailure };

/** A control that is to get the focus: a prop of a node or screen, by wire path. */
export type Focus = {
  readonly screen: ScreenKey;
  readonly node?: NodeId;
  readonly path: readonly (string | number)[];
};

/** What is being dragged. */
export type DragSource =
  | { readonly kind: "new"; readonly type: string }
  | { readonly kind: "nodes"; readonly nodes: readonly NodeId[] }
  | { readonly kind: "screen"; readonly screen: ScreenKey };

/** Where it would land if it were let go now; `refusal` says in plain words why it may not. */
export type DropTarget = { readonly refusal: string | null } & (
  | { readonly kind: "place"; readonly location: Location }
  /** The end of another screen, by way of the screens list. */
  | { readonly kind: "screen"; readonly screen: ScreenKey }
  /** A position in the list of screens. */
  | { readonly kind: "order"; readonly index: number }
);

export type DragInProgress = { readonly source: DragSource; readonly target: DropTarget | null };

/** A message for screen readers; the count tells two equal ones apart. */
export type Announcement = { readonly text: string; readonly count: number };

/** Text in the JSON view that does not parse; it is kept and saved as it is. */
export type BrokenText = { readonly text: string; readonly message: string; readonly line: number };

/** Facts only; everything else (issues, edges, views) is derived from the document. */
export type BuilderFacts = {
  readonly flowId: string;
  readonly name: string;
  readonly history: History<Selection>;
  readonly layout: MapLayout;
  readonly broken: BrokenText | null;
  /** Broken text that Undo took away; Redo brings it back. */
  readonly undoneBroken: BrokenText | null;
  /** The text the draft was opened with where it is no Flow, and the empty document that stands for it. */
  readonly unreadable: { readonly document: FlowDocument; readonly broken: BrokenText } | null;
  readonly middle: MiddleView;
  readonly leftTab: LeftTab;
  readonly device: Device;
  readonly isTrying: boolean;
  readonly isProblemsOpen: boolean;
  readonly dialog: "commands" | "shortcuts" | "revisions" | "settings" | null;
  readonly focus: Focus | null;
  /** The text that is being edited where it stands on the phone. */
  readonly inlineEdit: Focus | null;
  /** Where the insert menu is open. */
  readonly insertAt: Location | null;
  readonly drag: DragInProgress | null;
  /** The rule that is open in the view of live data, by `ruleKey`; "" when none is, null while nobody chose. */
  readonly rule: string | null;
  /** The journey that is gone through again while the Flow is tried, by its id. */
  readonly journey: string | null;
  readonly announcement: Announcement;
  readonly save: SaveStatus;
  /** Number of the draft on the server that the current edits started from. */
  readonly draftNumber: number;
};

/** What an edit answers: a document, or a document with the selection that goes with it. */
export type Edited = FlowDocument | { readonly document: FlowDocument; readonly selection: Selection };

export type EditOptions = {
  /** Edits with the same key in a row are one undo step. */
  readonly burst?: string;
};

export type BuilderActions = {
  /** The one way to change the document. A refused edit (same reference) makes no step. */
  run(edit: (document: FlowDocument, selection: Selection) => Edited, options?: EditOptions): void;
  undo(): void;
  redo(): void;
  endBurst(): void;
  select(selection: Selection): void;
  /** Replaces the whole document (JSON view, restored revision, their version) as one step. */
  replace(document: FlowDocument, options?: EditOptions): void;
  /** Says something to screen readers. */
  announce(text: string): void;
  setBroken(broken: BrokenText | null): void;
  moveScreenOnMap(positions: MapLayout): void;
  set(
    facts: Partial<
      Pick<
        BuilderFacts,
        | "name"
        | "middle"
        | "leftTab"
        | "device"
        | "isTrying"
        | "isProblemsOpen"
        | "dialog"
        | "focus"
        | "inlineEdit"
        | "insertAt"
        | "drag"
        | "rule"
        | "journey"
        | "save"
        | "draftNumber"
      >
    >,
  ): void;
};

export type BuilderState = BuilderFacts & BuilderActions;
