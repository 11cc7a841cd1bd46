"use client";

import { Plus } from "lucide-react";
import type { Location } from "@/lib/flow/model/location";
import { useBuilderStore } from "../store/store-context";
import canvasStyles from "./canvas.module.css";
import styles from "./empty-slot.module.css";
import { Gap } from "./gap";
import { canvasTexts } from "./texts";

/** A branch without components: takes drops, and a click opens the insert menu. */
export function EmptySlot({ at }: { readonly at: Location }) {
  const store = useBuilderStore();
  return (
    <div className={canvasStyles.item}>
      <Gap at={at} offset={4} />
      <button
        type="button"
        className={styles.emptySlot}
        onClick={(event) => {
          event.stopPropagation();
          store.getState().set({ insertAt: at });
        }}
      >
        <Plus aria-hidden="true" size={16} />
        {canvasTexts.dropHere}
      </button>
    </div>
  );
}
