import type { CSSProperties } from "react";
import { imageBox } from "../media/image-box";
import { Picture } from "../media/picture";
import { textOf } from "../read-props";
import styles from "./image.module.css";
import type { ViewProps } from "./view-props";

export function ImageView({ view, platform }: ViewProps) {
  const box: CSSProperties = imageBox(view.props, platform);
  return (
    <div className={styles.frame} style={box}>
      <Picture
        className={styles.picture}
        base64={textOf(view.props.src)}
        alternative={textOf(view.props["alt-text"])}
        fit={view.props["scale-type"] === "cover" ? "cover" : "contain"}
        data-prop="src"
      />
    </div>
  );
}
