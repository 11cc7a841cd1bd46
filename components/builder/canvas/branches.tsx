"use client";

import type { ReactNode } from "react";
import type { FlowNode, ScreenKey } from "@/lib/flow/model/document";
import { screenWithKey } from "@/lib/flow/model/walk";
import { componentIcon } from "../palette/component-icon";
import { useDocument } from "../store/store-context";
import { branchInWords } from "../words/branch-words";
import { kindOf } from "../words/node-words";
import styles from "./branches.module.css";
import { type DrawnSlot, slotsOf } from "./slots-of";

type BranchesProps = {
  readonly screen: ScreenKey;
  readonly node: FlowNode;
  /** Draws the nodes of a slot. */
  draw(slot: string): ReactNode;
};

/** The branches of a container below each other, each with the words for when it is shown. */
export function Branches({ screen, node, draw }: BranchesProps) {
  const Icon = componentIcon(node.type);
  const slots = slotsOf(node);
  const isBranching = slots.length > 1 || slots.some(({ key }) => key !== null);
  return (
    <div className={styles.container}>
      <div className={styles.containerHead}>
        <Icon aria-hidden="true" size={14} />
        {kindOf(node)}
      </div>
      {slots.map((drawn) => (
        <div key={drawn.slot} className={isBranching ? styles.branch : undefined}>
          <BranchLabel screen={screen} node={node} drawn={drawn} />
          {draw(drawn.slot)}
        </div>
      ))}
    </div>
  );
}

type BranchLabelProps = {
  readonly screen: ScreenKey;
  readonly node: FlowNode;
  readonly drawn: DrawnSlot;
};

/** The words name questions of any screen, so they follow the whole document. */
function BranchLabel({ screen: key, node, drawn }: BranchLabelProps) {
  const document = useDocument();
  const screen = screenWithKey(document, key);
  const text = screen && branchInWords(document, screen, node, drawn);
  return text ? <div className={styles.branchLabel}>{text}</div> : null;
}
