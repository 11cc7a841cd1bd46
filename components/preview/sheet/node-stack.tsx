import type { ReactNode } from "react";
import type { Platform } from "../platform";
import { spacingBetween } from "../views/spacing";
import styles from "./node-stack.module.css";

type StackedNode = { readonly key: string; readonly type: string; readonly element: ReactNode };

type NodeStackProps = { readonly nodes: readonly StackedNode[]; readonly platform: Platform };

/** The components of a screen below each other, with the phone's distances between them. */
export function NodeStack({ nodes, platform }: NodeStackProps) {
  return (
    <div className={styles.stack}>
      {nodes.map(({ key, type, element }, index) => {
        const { before, hasDivider } = spacingBetween(nodes[index - 1]?.type ?? null, type, platform);
        return (
          <div key={key} style={before === 0 ? undefined : { marginBlockStart: before }}>
            {hasDivider && <div className={styles.divider} />}
            {element}
          </div>
        );
      })}
    </div>
  );
}
