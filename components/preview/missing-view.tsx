import { definitionOf } from "@/lib/flow/catalogue";
import styles from "./missing-view.module.css";
import { phoneTexts } from "./texts";
import type { ViewProps } from "./views/view-props";

/** Stands where a phone would draw nothing: a type WhatsApp does not know, or a container without content. */
export function MissingView({ view }: ViewProps) {
  const isKnown = definitionOf(view.type) !== undefined;
  return (
    <p className={styles.missing} dir="auto">
      {isKnown ? phoneTexts.emptyPart : phoneTexts.unknownPart(view.type)}
    </p>
  );
}
