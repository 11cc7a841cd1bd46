import { ClipSign, MicSign, SmileSign } from "../icons/chat-signs";
import { CameraSign, PlusSign } from "../icons/signs";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./composer.module.css";

/** Where messages would be typed; decoration here. spec/renderer.md, 1.7. */
export function Composer({ platform }: { readonly platform: Platform }) {
  if (platform === "ios") {
    return (
      <div className={styles.composer} aria-hidden="true">
        <PlusSign size={24} />
        <span className={styles.pill} />
        <CameraSign size={24} />
        <MicSign size={24} />
      </div>
    );
  }
  return (
    <div className={styles.composer} aria-hidden="true">
      <span className={styles.pill}>
        <SmileSign size={24} />
        <span className={styles.placeholder}>{phoneTexts.messagePlaceholder}</span>
        <ClipSign size={22} />
        <CameraSign size={24} />
      </span>
      <span className={styles.mic}>
        <MicSign size={24} />
      </span>
    </div>
  );
}
