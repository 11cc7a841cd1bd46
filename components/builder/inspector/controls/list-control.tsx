"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { JsonObject } from "@/lib/flow/json";
import { documentVersion } from "@/lib/flow/model/document";
import { useBuilder } from "../../store/store-context";
import { BulkPaste } from "../lists/bulk-paste";
import { ItemDetails } from "../lists/item-details";
import { freshId, itemsFromLines, itemsOf, linesOf, moved, textIn, withIn } from "../lists/item-edits";
import { ListEditor } from "../lists/list-editor";
import { within } from "../place";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

const texts = inspectorTexts.list;

/** Options of a question, or rows of a menu: the title in sight, everything else unfolded per entry. */
export function ListControl(props: ControlProps<SpecOf<"options"> | SpecOf<"items">>) {
  const { spec, place, value, onChange } = props;
  const version = useBuilder((state) => documentVersion(state.history.present.document));
  const [open, setOpen] = useState<number | null>(null);
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  const items = itemsOf(value);
  const isMenu = spec.kind === "items";
  const titlePath = isMenu ? ["main-content", "title"] : ["title"];
  const titleMax = titleKey(props)?.max;
  const set = (index: number, item: JsonObject): void => onChange(items.with(index, item));

  function add(): void {
    const id = freshId(
      isMenu ? "row" : "option",
      items.map((item) => textIn(item, "id")),
    );
    onChange([...items, withIn({ id }, titlePath, "")]);
  }

  return (
    <ListEditor
      label={spec.label}
      titles={items.map((item) => textIn(item, ...titlePath))}
      min={spec.item.minOnDevice ?? spec.minItems}
      max={spec.maxItems}
      addLabel={isMenu ? texts.addRow : texts.addOption}
      onAdd={add}
      onRemove={(index) => onChange(items.toSpliced(index, 1))}
      onMove={(from, to) => {
        setOpen(null);
        onChange(moved(items, from, to));
      }}
      end={
        <>
          {!isMenu && (
            <BulkPaste
              lines={linesOf(items)}
              onLines={(lines, how) => {
                const made = itemsFromLines(lines, items);
                onChange(
                  how === "replace" ? made : [...items, ...made.filter((item) => !items.includes(item))],
                );
              }}
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
              onValueChange={(next) => set(index, retitled(item, titlePath, next, items))}
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

function titleKey({ spec }: ControlProps<SpecOf<"options"> | SpecOf<"items">>) {
  const key = spec.item.keys.find(({ name }) => name === "title");
  return key?.kind === "text" ? key : undefined;
}

/** An id that was made from the title follows it until the entry is used; one that was typed stays. */
function retitled(
  item: JsonObject,
  path: readonly string[],
  title: string,
  items: readonly JsonObject[],
): JsonObject {
  const next = withIn(item, path, title);
  const id = textIn(item, "id");
  const others = items.filter((other) => other !== item).map((other) => textIn(other, "id"));
  const isUnnamed = id === "" || /^(option|row)(_\d+)?$/.test(id);
  return isUnnamed && title !== "" && textIn(item, ...path) === ""
    ? withIn(next, ["id"], freshId(title, others))
    : next;
}
