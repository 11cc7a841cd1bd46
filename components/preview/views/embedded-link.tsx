import { textOf } from "../read-props";
import styles from "./text.module.css";
import type { ViewProps } from "./view-props";

export function EmbeddedLinkView({ view, onAct }: ViewProps) {
  return (
    <button type="button" className={styles.link} dir="auto" onClick={() => onAct("on-click-action")}>
      <span data-prop="text">{textOf(view.props.text)}</span>
    </button>
  );
}
