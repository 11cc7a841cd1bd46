import { useState } from "react";
import { PictureSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import styles from "./picture.module.css";
import { pictureSource } from "./picture-source";

type PictureProps = {
  readonly className?: string | undefined;
  readonly base64: string;
  /** Read aloud; empty for a picture that only decorates. */
  readonly alternative: string;
  readonly fit: "contain" | "cover";
  readonly "data-size"?: string;
  readonly "data-prop"?: string;
};

/** A base64 picture, or a grey box with a picture sign where it cannot be shown. */
export function Picture({ className, base64, alternative, fit, ...facts }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const source = pictureSource(base64);
  if (source === null || broken === base64) {
    return (
      <span
        className={`${styles.missing} ${className ?? ""}`}
        role="img"
        aria-label={alternative === "" ? phoneTexts.pictureMissing : alternative}
        {...facts}
      >
        <PictureSign />
      </span>
    );
  }
  return (
    <img
      className={`${styles.picture} ${className ?? ""}`}
      src={source}
      alt={alternative}
      data-fit={fit}
      draggable={false}
      decoding="async"
      onError={() => setBroken(base64)}
      {...facts}
    />
  );
}
