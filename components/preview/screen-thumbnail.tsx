import { type CSSProperties, memo } from "react";
import type { FlowDocument, ScreenKey } from "@/lib/flow/model/document";
import { type DrawnScreen, drawnScreen } from "./drawn-screen";
import { NodeFace } from "./node-face";
import { PhoneSurface } from "./phone-surface";
import { type Platform, type Scheme, screenSizes } from "./platform";
import styles from "./screen-thumbnail.module.css";
import { NodeStack } from "./sheet/node-stack";
import { SheetFace } from "./sheet/sheet-face";
import { phoneTexts } from "./texts";

type ScreenThumbnailProps = {
  readonly flow: FlowDocument;
  readonly screenKey: ScreenKey;
  readonly platform: Platform;
  readonly scheme: Scheme;
  /** In px; the screen is scaled to it. */
  readonly width: number;
  /** In px; what does not fit is cut off above the footer. The shape of the platform's phone unless given. */
  readonly height?: number | undefined;
  /** Name for screen readers; the screen's title unless given. */
  readonly label?: string | undefined;
};

/**
 * A small picture of a screen, for lists and the map. It can be shown dozens of times: it redraws only when its own
 * screen changed, uses no effects, and skips layout and paint while it is out of sight.
 */
export function ScreenThumbnail({ flow, screenKey, ...look }: ScreenThumbnailProps) {
  const screen = drawnScreen(flow, screenKey);
  return screen === null ? null : <Thumbnail screen={screen} {...look} />;
}

type ThumbnailProps = Omit<ScreenThumbnailProps, "flow" | "screenKey"> & { readonly screen: DrawnScreen };

const Thumbnail = memo(function Thumbnail({
  screen,
  platform,
  scheme,
  width,
  height,
  label,
}: ThumbnailProps) {
  const full = screenSizes[platform];
  const scale = width / full.width;
  const shownHeight = height ?? full.height * scale;
  // Custom properties carry the sizes into the style sheet.
  const measures = {
    "--thumbnail-width": `${width}px`,
    "--thumbnail-height": `${shownHeight}px`,
    "--thumbnail-full-width": `${full.width}px`,
    "--thumbnail-full-height": `${shownHeight / scale}px`,
    "--thumbnail-scale": scale,
  } as CSSProperties;
  return (
    <div
      className={styles.room}
      style={measures}
      role="img"
      aria-label={label ?? phoneTexts.screen(screen.title)}
    >
      <div inert aria-hidden="true">
        <PhoneSurface platform={platform} scheme={scheme} className={styles.phone}>
          <SheetFace
            platform={platform}
            title={screen.title}
            footer={screen.footer === null ? null : <NodeFace view={screen.footer} platform={platform} />}
          >
            <NodeStack
              platform={platform}
              nodes={screen.nodes.map((view) => ({
                key: view.node,
                type: view.type,
                element: <NodeFace view={view} platform={platform} />,
              }))}
            />
          </SheetFace>
        </PhoneSurface>
      </div>
    </div>
  );
});
