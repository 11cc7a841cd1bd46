import type { NodeView } from "@/lib/flow/runtime/view";
import { faultText } from "../fault-text";
import { faultProp } from "../field/fault-prop";
import { textOf } from "../read-props";
import styles from "./choice.module.css";
import { limitsText, selectionLimits } from "./selection-limits";

/** What stands above a group: label, description, how many may be chosen, and what is wrong. spec/renderer.md, 3.5. */
export function GroupHeader({ view, id }: { readonly view: NodeView; readonly id: string }) {
  const label = textOf(view.props.label);
  const description = textOf(view.props.description);
  const limits = limitsText(selectionLimits(view.props));
  const fault = view.showsFault ? view.fault : null;
  return (
    <div className={styles.header} data-disabled={view.isEnabled ? undefined : ""}>
      <span id={labelId(id)} className={styles.label} dir="auto" data-prop="label">
        {label}
      </span>
      <div id={noteId(id)}>
        {description !== "" && (
          <p className={styles.description} dir="auto" data-prop="description">
            {description}
          </p>
        )}
        {limits !== "" && <p className={styles.limits}>{limits}</p>}
        <p className={styles.fault} dir="auto" aria-live="polite" data-prop={faultProp(fault)}>
          {faultText(fault, label)}
        </p>
      </div>
    </div>
  );
}

/** What a group's element needs to be named and described by its header. */
export function groupNames(id: string): { "aria-labelledby": string; "aria-describedby": string } {
  return { "aria-labelledby": labelId(id), "aria-describedby": noteId(id) };
}

function labelId(id: string): string {
  return `${id}-label`;
}

function noteId(id: string): string {
  return `${id}-note`;
}
