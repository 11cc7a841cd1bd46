import type { CSSProperties, ReactNode } from "react";
import type { FlowDocument, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { NodeView } from "@/lib/flow/runtime/view";
import { drawnScreen } from "./drawn-screen";
import { NodeFace } from "./node-face";
import type { NodeMark } from "./node-mark";
import { PhoneSurface } from "./phone-surface";
import { type Platform, type Scheme, screenSizes } from "./platform";
import styles from "./screen-picture.module.css";
import { NodeStack } from "./sheet/node-stack";
import { SheetFace } from "./sheet/sheet-face";

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
export function ScreenPicture(props: ScreenPictureProps) {
  const { flow, screenKey, platform, scheme, width, label, marks, markWords } = props;
  const screen = drawnScreen(flow, screenKey);
  if (screen === null) return null;
  const full = screenSizes[platform];
  // Custom properties carry the sizes into the style sheet.
  const measures = {
    "--picture-width": `${width}px`,
    "--picture-scale": width / full.width,
    "--picture-full-width": `${full.width}px`,
    "--picture-height-min": `${full.width}px`,
  } as CSSProperties;
  const draw = (view: NodeView) => (
    <Marked mark={marks.get(view.node)} words={markWords}>
      <NodeFace view={view} platform={platform} />
    </Marked>
  );
  return (
    <div className={styles.room} style={measures} role="img" aria-label={label}>
      <div inert aria-hidden="true">
        <PhoneSurface platform={platform} scheme={scheme} className={styles.phone}>
          <SheetFace
            platform={platform}
            title={screen.title}
            footer={screen.footer === null ? null : draw(screen.footer)}
          >
            <NodeStack
              platform={platform}
              nodes={screen.nodes.map((view) => ({ key: view.node, type: view.type, element: draw(view) }))}
            />
          </SheetFace>
        </PhoneSurface>
      </div>
    </div>
  );
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
