import { textOf } from "../read-props";
import styles from "./text.module.css";
import type { ViewProps } from "./view-props";

export function TextSubheadingView({ view }: ViewProps) {
  return (
    <h2 className={styles.subheading} dir="auto" data-prop="text">
      {textOf(view.props.text)}
    </h2>
  );
}
