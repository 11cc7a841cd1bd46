import { clsx } from "clsx";
import type { CSSProperties, ReactNode } from "react";
import styles from "./phone-surface.module.css";
import type { Platform, Scheme } from "./platform";
import colours from "./tokens/colours.module.css";
import contrast from "./tokens/contrast.module.css";
import metrics from "./tokens/metrics.module.css";
import textStyles from "./tokens/type.module.css";

type PhoneSurfaceProps = {
  readonly platform: Platform;
  readonly scheme: Scheme;
  /** The direction of the phone's language; texts pick their own. */
  readonly direction?: "ltr" | "rtl" | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
};

/** Whatever looks like a phone stands on this: it carries the phone's own colours, sizes and fonts. */
export function PhoneSurface({
  platform,
  scheme,
  direction = "ltr",
  className,
  style,
  children,
}: PhoneSurfaceProps) {
  return (
    <div
      className={clsx(styles.surface, colours.root, contrast.root, metrics.root, textStyles.root, className)}
      style={style}
      dir={direction}
      data-platform={platform}
      data-scheme={scheme}
    >
      {children}
    </div>
  );
}
