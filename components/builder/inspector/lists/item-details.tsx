"use client";

import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import type { ItemKey } from "@/lib/flow/catalogue/definition";
import { isJsonArray, type Json, type JsonObject, own } from "@/lib/flow/json";
import { isAtLeast } from "@/lib/flow/version";
import { ActionEditor } from "../actions/action-editor";
import { PictureField } from "../pictures/picture-field";
import { type Place, within } from "../place";
import { inspectorTexts } from "../texts";
import { textIn, withIn } from "./item-edits";

type ItemDetailsProps = {
  readonly item: JsonObject;
  readonly keys: readonly ItemKey[];
  readonly place: Place;
  readonly version: string;
  readonly onChange: (item: JsonObject) => void;
  /** Where the keys stand inside the item. */
  readonly path?: readonly string[];
};

/** Every key of an entry that the version knows, one field each. */
export function ItemDetails({ keys, version, ...rest }: ItemDetailsProps) {
  return keys
    .filter((key) => key.since === undefined || version === "" || isAtLeast(version, key.since))
    .map((key) => <ItemField key={key.name} spec={key} version={version} {...rest} />);
}

type ItemFieldProps = Omit<ItemDetailsProps, "keys"> & { readonly spec: ItemKey };

function ItemField({ spec, item, place, version, onChange, path = [] }: ItemFieldProps) {
  const steps = [...path, spec.name];
  const write = (value: Json | undefined): void => onChange(withIn(item, steps, value));
  const text = textIn(item, ...steps);
  switch (spec.kind) {
    case "text":
      return (
        <TextField
          size="panel"
          label={spec.label}
          value={text}
          isMono={spec.name === "id"}
          help={spec.name === "id" ? inspectorTexts.list.idHelp : undefined}
          {...(spec.max === undefined ? {} : { count: { used: [...text].length, max: spec.max } })}
          onValueChange={(next) => write(next === "" && !spec.required ? undefined : next)}
        />
      );
    case "flag":
      return (
        <Switch
          size="panel"
          label={inspectorTexts.label === spec.label ? spec.name : spec.label}
          checked={own(item, spec.name) !== false}
          onCheckedChange={(checked) => write(checked ? undefined : false)}
        />
      );
    case "image":
      return (
        <PictureField
          label={spec.label}
          value={text}
          formats={spec.formats}
          maxKilobytes={spec.maxKilobytes}
          onChange={(next) => write(next === "" ? undefined : next)}
        />
      );
    case "color":
      return <ColorField label={spec.label} value={text} onChange={write} />;
    case "tags": {
      const tags = own(item, spec.name);
      const shown = isJsonArray(tags) ? tags.join(", ") : text;
      return (
        <TextField
          size="panel"
          label={spec.label}
          value={shown}
          onValueChange={(next) => {
            const list = next.split(",").map((tag) => tag.trimStart());
            write(next.trim() === "" ? undefined : list.slice(0, spec.maxItems));
          }}
        />
      );
    }
    case "action":
      return (
        <ActionEditor
          label={spec.label}
          place={within(place, ...steps)}
          names={spec.actions}
          isOptional={true}
        />
      );
    case "group":
      return (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-caption text-secondary">{spec.label}</legend>
          <ItemDetails
            keys={spec.keys}
            item={item}
            place={place}
            version={version}
            path={steps}
            onChange={onChange}
          />
        </fieldset>
      );
  }
}

type ColorFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
};

function ColorField({ label, value, onChange }: ColorFieldProps) {
  return (
    <TextField
      size="panel"
      isMono
      label={label}
      value={value}
      placeholder="#3B5BDB"
      onValueChange={(next) => onChange(next === "" ? undefined : next)}
      end={
        <input
          type="color"
          aria-label={label}
          value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#3b5bdb"}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
          className="size-6 cursor-pointer rounded-control border-0 bg-transparent"
        />
      }
    />
  );
}
