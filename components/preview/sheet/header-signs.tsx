import { ArrowBackSign, ChevronBackSign, CrossSign, DotsLevelSign, DotsUprightSign } from "../icons/signs";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./sheet-header.module.css";

/** "overlay" goes back to the screen below a page that covers it; "put-away" closes what is only looked at. */
export type Leading = "close" | "put-away" | "back" | "overlay";

/** The sign before the title: a cross or an arrow, on iOS a word or a chevron. */
export function LeadingSign({
  leading,
  platform,
}: {
  readonly leading: Leading;
  readonly platform: Platform;
}) {
  const isClosing = leading === "close" || leading === "put-away";
  if (platform === "ios") {
    return isClosing ? (
      <span className={styles.word}>{leading === "close" ? phoneTexts.cancel : phoneTexts.done}</span>
    ) : (
      <ChevronBackSign className={styles.sign} size={24.8} />
    );
  }
  return isClosing ? (
    <CrossSign className={styles.sign} size={17} />
  ) : (
    <ArrowBackSign className={styles.sign} size={24} />
  );
}

export function MenuSign({ platform }: { readonly platform: Platform }) {
  return platform === "android" ? <DotsUprightSign size={20} /> : <DotsLevelSign size={16} />;
}
