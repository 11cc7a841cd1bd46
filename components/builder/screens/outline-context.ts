import type { FlowDocument, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { OutlineRow } from "./outline-order";

/** What every row of one outline shares. */
export type OutlineContext = {
  readonly document: FlowDocument;
  readonly screen: ScreenKey;
  readonly rows: readonly OutlineRow[];
  readonly folded: ReadonlySet<NodeId>;
  /** The one row that the Tab key stops at. */
  readonly tabStop: NodeId | undefined;
  setFolded(node: NodeId, isFolded: boolean): void;
};
