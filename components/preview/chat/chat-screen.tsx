import type { ReactNode, RefObject } from "react";
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
  /** The day over all of them; null where the messages tell their days themselves. */
  readonly day?: string | null | undefined;
  /** Where something is typed; decoration unless given. */
  readonly composer?: ReactNode;
  /** What scrolls. */
  readonly list?: RefObject<HTMLDivElement | null> | undefined;
};

/** A chat with a business. Its header is decoration. spec/renderer.md, 1. */
export function ChatScreen({
  platform,
  business,
  children,
  day = phoneTexts.today,
  composer,
  list,
}: ChatScreenProps) {
  return (
    <div className={styles.chat}>
      <ChatHeader platform={platform} business={business} />
      <div className={styles.room}>
        <div className={wallpaper.wallpaper} />
        <div ref={list} className={styles.messages}>
          {day !== null && <DayChip text={day} />}
          <p className={styles.notice}>{phoneTexts.encryption}</p>
          {children}
        </div>
      </div>
      {composer ?? <Composer platform={platform} />}
    </div>
  );
}

/** The day on which the messages below it were sent. */
export function DayChip({ text }: { readonly text: string }) {
  return <p className={styles.chip}>{text}</p>;
}
