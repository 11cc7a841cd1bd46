"use client";

import { TextField } from "@/components/ui/text-field";
import { starterPicture } from "@/lib/flow/catalogue/starter-picture";
import { withKey } from "@/lib/flow/json";
import { withMoved } from "@/lib/flow/text/exact-list";
import { itemsOf, textIn } from "../lists/item-edits";
import { ListEditor } from "../lists/list-editor";
import { PictureField } from "../pictures/picture-field";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

/** The pictures of a carousel, each with its words for screen readers. */
export function ImagesControl(props: ControlProps<SpecOf<"images">>) {
  const { spec, value, onChange } = props;
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  const items = itemsOf(value);
  return (
    <ListEditor
      label={spec.label}
      titles={items.map((item) => textIn(item, "alt-text"))}
      min={spec.minItems}
      max={spec.maxItems}
      addLabel={inspectorTexts.list.addPicture}
      onAdd={() => onChange([...items, { src: starterPicture, "alt-text": "" }])}
      onRemove={(index) => onChange(items.toSpliced(index, 1))}
      onMove={(from, to) => onChange(withMoved(items, from, to))}
      end={<ConnectButton {...props} />}
    >
      {(index) => {
        const item = items[index] ?? {};
        return (
          <div className="flex flex-col gap-2 pb-2">
            <PictureField
              label={`${spec.label} ${index + 1}`}
              value={textIn(item, "src")}
              formats={["jpeg", "png"]}
              maxKilobytes={300}
              onChange={(src) => onChange(items.with(index, withKey(item, "src", src)))}
            />
            <TextField
              size="panel"
              label={inspectorTexts.image.alt}
              value={textIn(item, "alt-text")}
              onValueChange={(text) => onChange(items.with(index, withKey(item, "alt-text", text)))}
            />
          </div>
        );
      }}
    </ListEditor>
  );
}
