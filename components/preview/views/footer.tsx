import { textOf } from "../read-props";
import styles from "./footer.module.css";
import type { ViewProps } from "./view-props";

/** Captions and the main button. `view.isEnabled` says whether it can be pressed now. spec/renderer.md, 3.16. */
export function FooterView({ view, onAct }: ViewProps) {
  const left = textOf(view.props["left-caption"]);
  const center = textOf(view.props["center-caption"]);
  const right = textOf(view.props["right-caption"]);
  return (
    <div className={styles.footer} data-disabled={view.isEnabled ? undefined : ""}>
      {(left !== "" || center !== "" || right !== "") && (
        <div className={styles.captions} role="note">
          {left !== "" && <Caption text={left} prop="left-caption" />}
          {center !== "" && <Caption text={center} prop="center-caption" />}
          {right !== "" && <Caption text={right} prop="right-caption" />}
        </div>
      )}
      <button
        type="button"
        className={styles.button}
        dir="auto"
        disabled={!view.isEnabled}
        onClick={() => onAct("on-click-action")}
      >
        <span className={styles.label} data-prop="label">
          {textOf(view.props.label)}
        </span>
      </button>
    </div>
  );
}

function Caption({ text, prop }: { readonly text: string; readonly prop: string }) {
  return (
    <span className={styles.caption} dir="auto" data-prop={prop} data-place={prop}>
      {text}
    </span>
  );
}
