import { CallSign, StorefrontSign, VerifiedSign, VideoSign } from "../icons/chat-signs";
import { ArrowBackSign, ChevronBackSign, DotsUprightSign } from "../icons/signs";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./chat-header.module.css";

/** Who the chat is with. spec/renderer.md, 1.2. */
export function ChatHeader({
  platform,
  business,
}: {
  readonly platform: Platform;
  readonly business: string;
}) {
  const isAndroid = platform === "android";
  return (
    <div className={styles.header}>
      {isAndroid ? <ArrowBackSign size={24} /> : <ChevronBackSign size={26} />}
      <span className={styles.avatar}>
        <StorefrontSign size={22} />
      </span>
      <span className={styles.names}>
        <span className={styles.name}>
          <span className={styles.text} dir="auto">
            {business}
          </span>
          <VerifiedSign size={16} />
        </span>
        <span className={styles.sub}>{phoneTexts.businessAccount}</span>
      </span>
      <span className={styles.signs}>
        {isAndroid ? <CallSign size={22} /> : <VideoSign size={24} />}
        {isAndroid ? <DotsUprightSign size={22} /> : <CallSign size={22} />}
      </span>
    </div>
  );
}
