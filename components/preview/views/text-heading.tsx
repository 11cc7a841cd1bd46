import { textOf } from "../read-props";
import styles from "./text.module.css";
import type { ViewProps } from "./view-props";

export function TextHeadingView({ view }: ViewProps) {
  return (
    <h1 className={styles.heading} dir="auto" data-prop="text">
      {textOf(view.props.text)}
    </h1>
  );
}
