"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { insertItem, type ListPlace, moveItem, pasteItems, removeItem } from "@/lib/flow/edit/items";
import { setItemTitle } from "@/lib/flow/edit/set-item-title";
import type { JsonObject } from "@/lib/flow/json";
import { documentVersion, type FlowDocument } from "@/lib/flow/model/document";
import { ListSource } from "../../sources/list-source";
import { useBuilder, useBuilderStore } from "../../store/store-context";
import { BulkPaste } from "../lists/bulk-paste";
import { ItemDetails } from "../lists/item-details";
import { itemsOf, linesOf, textIn } from "../lists/item-edits";
import { ListEditor } from "../lists/list-editor";
import { within } from "../place";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

const texts = inspectorTexts.list;

type ListControlProps = ControlProps<SpecOf<"options"> | SpecOf<"items">>;

/** Options of a question, or rows of a menu: typed, or the rows of a source. */
export function ListControl(props: ListControlProps) {
  const { spec, place, value } = props;
  const typed = isConnected(value) ? (
    <ValueOrConnection {...props} value={value} />
  ) : (
    <TypedList {...props} />
  );
  return place.node === undefined ? (
    typed
  ) : (
    <ListSource node={place.node} spec={spec}>
      {typed}
    </ListSource>
  );
}

/** Entries typed one by one: the title in sight, everything else unfolded per entry. */
function TypedList(props: ListControlProps) {
  const { spec, place, value, onChange } = props;
  const store = useBuilderStore();
  const version = useBuilder((state) => documentVersion(state.history.present.document));
  const [open, setOpen] = useState<number | null>(null);
  const items = itemsOf(value);
  const isMenu = spec.kind === "items";
  const titlePath = isMenu ? ["main-content", "title"] : ["title"];
  const titleMax = titleKey(props)?.max;
  const set = (index: number, item: JsonObject): void => onChange(items.with(index, item));

  const run = (edit: (document: FlowDocument, list: ListPlace) => FlowDocument, burst?: string): void => {
    const { node } = place;
    if (node === undefined) return;
    const list = { node, list: spec.name };
    store.getState().run((document) => edit(document, list), burst === undefined ? {} : { burst });
  };

  return (
    <ListEditor
      label={spec.label}
      titles={items.map((item) => textIn(item, ...titlePath))}
      min={spec.item.minOnDevice ?? spec.minItems}
      max={spec.maxItems}
      addLabel={isMenu ? texts.addRow : texts.addOption}
      onAdd={() =>
        run((document, list) =>
          insertItem(document, { ...list, title: isMenu ? texts.newRow : texts.newOption(items.length + 1) }),
        )
      }
      onRemove={(index) => run((document, list) => removeItem(document, { ...list, index }))}
      onMove={(from, to) => {
        setOpen(null);
        run((document, list) => moveItem(document, { ...list, from, to }));
      }}
      end={
        <>
          {!isMenu && (
            <BulkPaste
              lines={linesOf(items)}
              onLines={(text, mode) => run((document, list) => pasteItems(document, { ...list, text, mode }))}
            />
          )}
          <ConnectButton {...props} />
        </>
      }
    >
      {(index) => {
        const item = items[index] ?? {};
        const title = textIn(item, ...titlePath);
        const isOpen = open === index;
        return (
          <div className="flex flex-col gap-2">
            <TextField
              size="panel"
              label={`${spec.label} ${index + 1}`}
              hidesLabel
              value={title}
              error={
                titleMax !== undefined && [...title].length > titleMax
                  ? texts.count([...title].length, titleMax)
                  : undefined
              }
              onValueChange={(next) =>
                run(
                  (document, list) =>
                    setItemTitle(document, { ...list, index, path: titlePath, title: next }),
                  `title ${place.node ?? ""} ${spec.name} ${index}`,
                )
              }
              end={
                <IconButton
                  size="panel"
                  icon={ChevronDown}
                  label={texts.details(title || texts.untitled)}
                  aria-expanded={isOpen}
                  className={isOpen ? "rotate-180" : ""}
                  onClick={() => setOpen(isOpen ? null : index)}
                />
              }
            />
            {isOpen && (
              <div className="mb-2 flex flex-col gap-3 border-l-2 border-line pl-3">
                <ItemDetails
                  item={item}
                  keys={spec.item.keys.filter((key) => isMenu || key.name !== "title")}
                  place={within(place, index)}
                  version={version}
                  onChange={(next) => set(index, next)}
                />
              </div>
            )}
          </div>
        );
      }}
    </ListEditor>
  );
}

function titleKey({ spec }: ListControlProps) {
  const key = spec.item.keys.find(({ name }) => name === "title");
  return key?.kind === "text" ? key : undefined;
}
