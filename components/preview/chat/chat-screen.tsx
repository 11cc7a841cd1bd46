import type { ReactNode } from "react";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import { ChatHeader } from "./chat-header";
import styles from "./chat-screen.module.css";
import { Composer } from "./composer";
import wallpaper from "./wallpaper.module.css";

type ChatScreenProps = {
  readonly platform: Platform;
  readonly business: string;
  /** The messages, oldest first. */
  readonly children: ReactNode;
};

/** A chat with a business. Header and composer are decoration. spec/renderer.md, 1. */
export function ChatScreen({ platform, business, children }: ChatScreenProps) {
  return (
    <div className={styles.chat}>
      <ChatHeader platform={platform} business={business} />
      <div className={styles.room}>
        <div className={wallpaper.wallpaper} />
        <div className={styles.messages}>
          <p className={styles.chip}>{phoneTexts.today}</p>
          <p className={styles.notice}>{phoneTexts.encryption}</p>
          {children}
        </div>
      </div>
      <Composer platform={platform} />
    </div>
  );
}
