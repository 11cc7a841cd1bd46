import type { CSSProperties, ReactNode } from "react";
import { BatterySign, SignalSign, WifiSign } from "./icons/status-signs";
import styles from "./phone-frame.module.css";
import { PhoneSurface } from "./phone-surface";
import { bezelWidth, type Platform, type Scheme, type ScreenSize, screenSizes } from "./platform";

type PhoneFrameProps = {
  readonly platform: Platform;
  readonly scheme: Scheme;
  /** Logical size of the screen; a usual phone of the platform unless given. */
  readonly size?: ScreenSize | undefined;
  /** 1 = one CSS pixel per logical pixel. */
  readonly scale?: number | undefined;
  /** The direction of the phone's language. */
  readonly direction?: "ltr" | "rtl" | undefined;
  /** Name for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A phone with its bars; the children fill the whole screen below them. spec/renderer.md, 1.1. */
export function PhoneFrame({
  platform,
  scheme,
  size,
  scale = 1,
  direction,
  label,
  children,
}: PhoneFrameProps) {
  const { width, height } = size ?? screenSizes[platform];
  // Custom properties carry the size into the style sheet.
  const measures = {
    "--frame-width": `${width}px`,
    "--frame-height": `${height}px`,
    "--frame-scale": scale,
    "--bezel": `${bezelWidth}px`,
  } as CSSProperties;
  return (
    <section className={styles.room} style={measures} aria-label={label}>
      <PhoneSurface platform={platform} scheme={scheme} direction={direction} className={styles.frame}>
        <div className={styles.screen}>
          {children}
          <StatusBar platform={platform} />
          <span className={styles.gestureBar} />
        </div>
      </PhoneSurface>
    </section>
  );
}

function StatusBar({ platform }: { readonly platform: Platform }) {
  return (
    <div className={styles.statusBar} aria-hidden="true">
      <span className={styles.time}>9:41</span>
      <span className={styles.lens} />
      <span className={styles.signs}>
        <SignalSign platform={platform} />
        <WifiSign />
        <BatterySign platform={platform} />
      </span>
    </div>
  );
}
