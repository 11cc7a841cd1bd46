import { Markdown } from "../markdown/markdown";
import { paragraphsOf } from "../read-props";
import styles from "./text.module.css";
import type { ViewProps } from "./view-props";

export function RichTextView({ view }: ViewProps) {
  return (
    <div className={styles.rich} dir="auto" data-prop="text">
      <Markdown texts={paragraphsOf(view.props.text)} set="rich" />
    </div>
  );
}
