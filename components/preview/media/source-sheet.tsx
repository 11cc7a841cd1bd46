import { useEffect, useRef } from "react";
import { CameraSign, PictureSign } from "../icons/signs";
import type { Platform } from "../platform";
import { SheetOverlay } from "../sheet/sheet-overlay";
import { phoneTexts } from "../texts";
import styles from "./source-sheet.module.css";

type SourceSheetProps = {
  readonly platform: Platform;
  readonly onChoose: (source: "camera" | "gallery") => void;
  readonly onClose: () => void;
};

/** Asks where a photo comes from. */
export function SourceSheet({ platform, onChoose, onClose }: SourceSheetProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  return (
    <SheetOverlay kind="dialog" title={phoneTexts.addPhoto} onClose={onClose}>
      <div
        ref={list}
        className={styles.sheet}
        role="dialog"
        aria-modal="true"
        aria-label={phoneTexts.addPhoto}
      >
        <div className={styles.group}>
          <button type="button" onClick={() => onChoose("camera")}>
            {platform === "android" && <CameraSign />}
            {phoneTexts.takePhoto}
          </button>
          <button type="button" onClick={() => onChoose("gallery")}>
            {platform === "android" && <PictureSign />}
            {phoneTexts.chooseFromGallery}
          </button>
        </div>
        {platform === "ios" && (
          <div className={styles.group}>
            <button type="button" className={styles.cancel} onClick={onClose}>
              {phoneTexts.cancel}
            </button>
          </div>
        )}
      </div>
    </SheetOverlay>
  );
}
