import type { ReactNode } from "react";
import styles from "./field.module.css";

export type SupportFacts = {
  readonly controlId: string;
  /** What is wrong, ready to show; null when nothing is. */
  readonly fault: string | null;
  /** Path of the prop the fault's words come from, when the Flow wrote them. */
  readonly faultProp?: string | undefined;
  readonly helper: string;
  readonly helperProp: string;
  readonly counter?: ReactNode;
};

/** The line under a field: the fault if there is one, else the help; a counter at its end. */
export function FieldSupport({
  controlId,
  fault,
  faultProp,
  helper,
  helperProp,
  counter = null,
  isSecond = false,
}: SupportFacts & { readonly isSecond?: boolean }) {
  const text = fault ?? helper;
  const source = fault === null ? helperProp : faultProp;
  return (
    <div
      className={styles.support}
      data-kind={fault === null ? "helper" : "fault"}
      data-empty={text === "" && counter === null ? "" : undefined}
    >
      <p
        id={supportId(controlId, isSecond ? "help" : "fault")}
        className={styles.supportText}
        dir="auto"
        aria-live="polite"
        data-prop={text === "" ? undefined : source}
      >
        {text}
      </p>
      {counter}
    </div>
  );
}

/** Ids for `aria-describedby`: on iOS fault and help stand in two places. */
export function supportIds(controlId: string): string {
  return `${supportId(controlId, "fault")} ${supportId(controlId, "help")}`;
}

function supportId(controlId: string, part: "fault" | "help"): string {
  return `${controlId}-${part}`;
}
