import type { ReactNode } from "react";
import type { Platform } from "../platform";
import styles from "./sheet-header.module.css";

type HeaderBarProps = {
  readonly platform: Platform;
  readonly title: string;
  readonly leading: ReactNode;
  readonly trailing: ReactNode;
  /** Something that hangs below the bar, like an open menu. */
  readonly children?: ReactNode;
};

/** The header's places; both sides are as wide as the wider one, so the title stands in the true middle. */
export function HeaderBar({ platform, title, leading, trailing, children }: HeaderBarProps) {
  return (
    <header className={styles.header}>
      {platform === "ios" && <span className={styles.grabber} />}
      <div className={styles.bar}>
        {leading}
        <h1 key={title} className={styles.title} dir="auto" data-prop="title">
          {title}
        </h1>
        <span className={styles.trailing}>{trailing}</span>
      </div>
      {children}
    </header>
  );
}
