import type { ScreenView } from "@/lib/flow/runtime/view";
import type { Platform } from "../platform";
import { NodeStack } from "../sheet/node-stack";
import { PhoneSpinner } from "../sheet/phone-spinner";
import { ScreenSlide, type SlideMotion } from "../sheet/screen-slide";
import type { Leaving, PlayEvent } from "./play-state";
import { PlayedNode } from "./played-node";
import styles from "./played-screens.module.css";

type PlayedScreensProps = {
  /** The screen in front; without an id nothing has come yet. */
  readonly view: ScreenView;
  readonly leaving: Leaving | null;
  readonly platform: Platform;
  /** Where screens were left, by id. */
  readonly scrolls: Map<string, number>;
  readonly send: (event: PlayEvent) => void;
};

/** The screen in front and, while screens change, the one that slides away. */
export function PlayedScreens({ view, leaving, platform, scrolls, send }: PlayedScreensProps) {
  if (view.id === "") {
    return (
      <div className={styles.starting}>
        <PhoneSpinner />
      </div>
    );
  }
  const screens = leaving === null ? [view] : [leaving.view, view];
  return screens.map((screen) => (
    <ScreenSlide key={screen.id} id={screen.id} motion={motionOf(leaving, screen === view)} scrolls={scrolls}>
      <NodeStack
        platform={platform}
        nodes={screen.nodes.map((node) => ({
          key: node.node,
          type: node.type,
          element: <PlayedNode view={node} platform={platform} send={send} />,
        }))}
      />
    </ScreenSlide>
  ));
}

function motionOf(leaving: Leaving | null, isInFront: boolean): SlideMotion {
  if (leaving === null) return "rest";
  if (leaving.way === "forward") return isInFront ? "in" : "out";
  return isInFront ? "back-in" : "back-out";
}
