"use client";

import { Popover } from "@base-ui/react/popover";
import { useMemo, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { popupStyle } from "@/components/ui/popup-style";
import type { Location } from "@/lib/flow/model/location";
import { insertComponent } from "../commands/insert-component";
import { SearchList } from "../commands/search-list";
import { paletteItems } from "../palette/palette-items";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { canvasFocus } from "./focus-canvas";
import { gapId } from "./gap";
import { canvasTexts } from "./texts";

/** The searchable list that opens at a gap: what can be put there. */
export function InsertMenu() {
  const store = useBuilderStore();
  const at = useBuilder((state) => state.insertAt);
  const close = () => store.getState().set({ insertAt: null });
  return (
    <Popover.Root open={at !== null} onOpenChange={(open) => !open && close()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={() => (at ? document.querySelector(`[data-gap="${CSS.escape(gapId(at))}"]`) : null)}
          side="bottom"
          align="center"
          sideOffset={12}
          collisionPadding={8}
          className="z-50"
        >
          <Popover.Popup
            aria-label={canvasTexts.insert.label}
            finalFocus={canvasFocus}
            className={classNames(popupStyle, "flex max-h-88 w-80 flex-col overflow-hidden")}
          >
            {at && <InsertSearch key={gapId(at)} at={at} onClose={close} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type InsertSearchProps = { readonly at: Location; readonly onClose: () => void };

function InsertSearch({ at, onClose }: InsertSearchProps) {
  const store = useBuilderStore();
  const [query, setQuery] = useState("");
  const items = useMemo(
    () => paletteItems(store.getState().history.present.document, at, query),
    [store, at, query],
  );
  return (
    <SearchList
      label={canvasTexts.insert.label}
      placeholder={canvasTexts.insert.placeholder}
      nothingFound={canvasTexts.insert.nothingFound}
      query={query}
      items={items}
      onQuery={setQuery}
      onClose={onClose}
      closesOnBackspace
      onPick={({ id }) => {
        onClose();
        insertComponent(store, id, at);
      }}
    />
  );
}
