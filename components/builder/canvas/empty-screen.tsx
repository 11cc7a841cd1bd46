"use client";

import { definitionOf } from "@/lib/flow/catalogue/index";
import type { Location } from "@/lib/flow/model/location";
import { useInsert } from "../commands/use-insert";
import { componentIcon } from "../palette/component-icon";
import styles from "./empty-screen.module.css";
import { Gap } from "./gap";
import { canvasTexts } from "./texts";

/** What most screens begin with. */
const firstTypes = ["TextHeading", "TextInput", "RadioButtonsGroup"] as const;

/** An empty screen offers the likeliest beginnings. */
export function EmptyScreen({ at }: { readonly at: Location }) {
  const insert = useInsert();
  return (
    <div className={styles.empty}>
      <Gap at={at} offset={-6} />
      <p className={styles.emptyTitle}>{canvasTexts.empty.title}</p>
      <p className={styles.emptyText}>{canvasTexts.empty.text}</p>
      {firstTypes.map((type) => {
        const definition = definitionOf(type);
        const Icon = componentIcon(type);
        return (
          definition && (
            <button
              key={type}
              type="button"
              className={styles.bigButton}
              onClick={(event) => {
                event.stopPropagation();
                insert(type, at);
              }}
            >
              <Icon aria-hidden="true" size={20} />
              <span>
                <strong>{definition.title}</strong>
                <span>{definition.summary}</span>
              </span>
            </button>
          )
        );
      })}
      <p className={styles.emptyText}>
        <kbd>/</kbd> {canvasTexts.empty.search}
      </p>
    </div>
  );
}
