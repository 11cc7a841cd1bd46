import { type FocusEvent, type ReactNode, useId } from "react";
import type { NodeView } from "@/lib/flow/runtime/view";
import styles from "../choice/choice.module.css";
import { GroupHeader, groupNames } from "../choice/group-header";

type ChoiceGroupProps = {
  readonly view: NodeView;
  readonly role?: "radiogroup";
  readonly onBlur: () => void;
  /** On iOS rows stand in a card; plain content does not. */
  readonly look?: "rows" | "plain";
  readonly children: ReactNode;
};

/** The frame of a list of choices. It has no focus of its own, so a fault shows right after the change. */
export function ChoiceGroup({ view, role, onBlur, look = "rows", children }: ChoiceGroupProps) {
  const id = useId();
  return (
    <fieldset
      className={styles.group}
      role={role}
      {...groupNames(id)}
      onBlur={(event) => {
        if (leaves(event)) onBlur();
      }}
    >
      <GroupHeader view={view} id={id} />
      <div className={styles[look]}>{children}</div>
    </fieldset>
  );
}

function leaves(event: FocusEvent<HTMLElement>): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}
