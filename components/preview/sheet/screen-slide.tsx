import { type ReactNode, useEffect, useRef } from "react";
import styles from "./screen-slide.module.css";

/** "in" and "out" push from the end side, "back-in" and "back-out" the other way. */
export type SlideMotion = "rest" | "in" | "out" | "back-in" | "back-out";

type ScreenSlideProps = {
  readonly motion: SlideMotion;
  /** Where the screen was left, by screen id; what is read here is written here. */
  readonly scrolls: Map<string, number>;
  readonly id: string;
  readonly children: ReactNode;
};

/** One screen in the sheet. It scrolls by itself and slides when screens change. spec/renderer.md, 2.3. */
export function ScreenSlide({ motion, scrolls, id, children }: ScreenSlideProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isComing = motion === "in" || motion === "back-in";
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (isComing) element.focus({ preventScroll: true });
    element.scrollTop = motion === "back-in" ? (scrolls.get(id) ?? 0) : element.scrollTop;
  }, [isComing, motion, scrolls, id]);
  const isLeaving = motion === "out" || motion === "back-out";
  return (
    <div
      ref={scroller}
      className={styles.screen}
      data-motion={motion}
      inert={isLeaving}
      tabIndex={-1}
      onScroll={(event) => {
        if (!isLeaving) scrolls.set(id, event.currentTarget.scrollTop);
      }}
    >
      {children}
    </div>
  );
}
