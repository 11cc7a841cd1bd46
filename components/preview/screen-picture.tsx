import type { ReactNode } from "react";
import type { FlowDocument, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { NodeView } from "@/lib/flow/runtime/view";
import { drawnScreen } from "./drawn-screen";
import { NodeFace } from "./node-face";
import type { NodeMark } from "./node-mark";
import type { Platform, Scheme } from "./platform";
import styles from "./screen-picture.module.css";
import { ViewPicture } from "./view-picture";

type ScreenPictureProps = {
  readonly flow: FlowDocument;
  readonly screenKey: ScreenKey;
  readonly platform: Platform;
  readonly scheme: Scheme;
  /** In px; the screen is scaled to it. */
  readonly width: number;
  /** Name for screen readers. */
  readonly label: string;
  /** Components to point at, with how they differ from another version. */
  readonly marks: ReadonlyMap<NodeId, NodeMark>;
  /** What stands at a component that is pointed at. */
  readonly markWords: { readonly [mark in NodeMark]: string };
};

/** A picture of a whole screen, however long it is, with components pointed at. Nothing in it can be used. */
export function ScreenPicture({ flow, screenKey, marks, markWords, ...look }: ScreenPictureProps) {
  const screen = drawnScreen(flow, screenKey);
  if (screen === null) return null;
  const draw = (view: NodeView) => (
    <Marked mark={marks.get(view.node)} words={markWords}>
      <NodeFace view={view} platform={look.platform} />
    </Marked>
  );
  return <ViewPicture screen={screen} draw={draw} {...look} />;
}

type MarkedProps = {
  readonly mark: NodeMark | undefined;
  readonly words: ScreenPictureProps["markWords"];
  readonly children: ReactNode;
};

function Marked({ mark, words, children }: MarkedProps) {
  if (mark === undefined) return children;
  return (
    <div className={styles.marked} data-mark={mark}>
      {children}
      <span className={styles.tag}>{words[mark]}</span>
    </div>
  );
}
