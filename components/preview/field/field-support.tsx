import type { ReactNode } from "react";
import styles from "./support.module.css";

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

type FieldSupportProps = SupportFacts & {
  /** Under Android's box; on iOS faults stand in the card and help below it. */
  readonly place: "box" | "card" | "below";
};

/** The line under a field: the fault if there is one, else the help; a counter at its end. */
export function FieldSupport(props: FieldSupportProps) {
  const { controlId, fault, faultProp, helper, helperProp, counter = null, place } = props;
  const text = fault ?? helper;
  const source = fault === null ? helperProp : faultProp;
  return (
    <div
      className={styles.support}
      data-place={place}
      data-kind={fault === null ? "helper" : "fault"}
      data-empty={text === "" && counter === null ? "" : undefined}
    >
      <p
        id={supportId(controlId, place === "below" ? "help" : "fault")}
        className={styles.text}
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
