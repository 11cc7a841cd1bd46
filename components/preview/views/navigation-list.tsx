import { useId } from "react";
import { GroupHeader, groupNames } from "../choice/group-header";
import { textOf } from "../read-props";
import styles from "./navigation-list.module.css";
import { NavigationRowButton } from "./navigation-row";
import { navigationRows } from "./navigation-rows";
import type { ViewProps } from "./view-props";

/** Rows that each lead somewhere; a whole row is one button. spec/renderer.md, 3.14. */
export function NavigationListView({ view, onAct }: ViewProps) {
  const id = useId();
  const hasHeader = textOf(view.props.label) !== "" || textOf(view.props.description) !== "";
  return (
    <div className={styles.list}>
      {hasHeader && <GroupHeader view={view} id={id} />}
      <ul className={styles.rows} {...(hasHeader ? groupNames(id) : {})}>
        {navigationRows(view).map((row) => (
          <li key={row.index}>
            <NavigationRowButton
              row={row}
              mediaSize={view.props["media-size"] === "large" ? "large" : "regular"}
              onTap={() => onAct("on-click-action", row.index)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
