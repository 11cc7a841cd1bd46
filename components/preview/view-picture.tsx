import type { CSSProperties, ReactNode } from "react";
import type { NodeView } from "@/lib/flow/runtime/view";
import type { DrawnScreen } from "./drawn-screen";
import { NodeFace } from "./node-face";
import { PhoneSurface } from "./phone-surface";
import { type Platform, type Scheme, screenSizes } from "./platform";
import styles from "./screen-picture.module.css";
import { NodeStack } from "./sheet/node-stack";
import { SheetFace } from "./sheet/sheet-face";

type ViewPictureProps = {
  readonly screen: DrawnScreen;
  readonly leading?: "close" | "back" | undefined;
  readonly platform: Platform;
  readonly scheme: Scheme;
  /** In px; the screen is scaled to it. */
  readonly width: number;
  /** Name for screen readers. */
  readonly label: string;
  /** Draws a component otherwise than as it is. */
  readonly draw?: ((view: NodeView) => ReactNode) | undefined;
};

/** A picture of a drawn screen, however long it is. Nothing in it can be used. */
export function ViewPicture({ screen, leading, platform, scheme, width, label, draw }: ViewPictureProps) {
  const full = screenSizes[platform];
  // Custom properties carry the sizes into the style sheet.
  const measures = {
    "--picture-width": `${width}px`,
    "--picture-scale": width / full.width,
    "--picture-full-width": `${full.width}px`,
    "--picture-height-min": `${full.width}px`,
  } as CSSProperties;
  const face = draw ?? ((view: NodeView) => <NodeFace view={view} platform={platform} />);
  return (
    <div className={styles.room} style={measures} role="img" aria-label={label}>
      <div inert aria-hidden="true">
        <PhoneSurface platform={platform} scheme={scheme} className={styles.phone}>
          <SheetFace
            platform={platform}
            title={screen.title}
            {...(leading ? { leading } : {})}
            footer={screen.footer === null ? null : face(screen.footer)}
          >
            <NodeStack
              platform={platform}
              nodes={screen.nodes.map((view) => ({ key: view.node, type: view.type, element: face(view) }))}
            />
          </SheetFace>
        </PhoneSurface>
      </div>
    </div>
  );
}
