"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { screenWithKey } from "@/lib/flow/model/walk";
import { useBuilder, useDocument } from "../store/store-context";
import { OutlineTree } from "./outline-tree";
import { screensTexts } from "./texts";

/** The components of the selected screen as a tree, below the list of screens. */
export function Outline() {
  // The tree follows when the phone is painted.
  const document = useDeferredValue(useDocument());
  const selected = useBuilder((state) => state.history.present.selection.screen);
  const screen = selected === null ? undefined : screenWithKey(document, selected);
  const [isOpen, setOpen] = useState(true);
  if (!screen || screen.malformed) return null;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <section
      className={`flex min-h-0 shrink-0 flex-col border-t border-line ${isOpen ? "max-h-[45%] flex-1 basis-64" : ""}`}
    >
      <h2 className="shrink-0">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="flex h-9 w-full items-center gap-1.5 px-3 text-panel font-medium outline-offset-[-2px] hover:bg-hover"
        >
          <Icon aria-hidden="true" className="size-4 text-secondary" />
          {screensTexts.outline}
        </button>
      </h2>
      {isOpen && <OutlineTree document={document} screen={screen} />}
    </section>
  );
}
