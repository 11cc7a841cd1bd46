"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { isJsonArray } from "@/lib/flow/json";
import { findNode } from "@/lib/flow/model/walk";
import { useDocument } from "../../store/store-context";
import { itemsOf, textIn } from "../lists/item-edits";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import type { ControlProps, SpecOf } from "./control";

/** Options that are chosen beforehand. */
export function IdsControl(props: ControlProps<SpecOf<"ids">>) {
  const { spec, place, value, onChange } = props;
  const document = useDocument();
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  const node = place.node === undefined ? undefined : findNode(document, place.node)?.node;
  const options = itemsOf(node?.props["data-source"]);
  const chosen = isJsonArray(value) ? value : [];
  return (
    <fieldset>
      <div className="flex items-center justify-between">
        <legend className="float-left flex-1 font-medium">{spec.label}</legend>
        <ConnectButton {...props} />
      </div>
      {options.map((option) => {
        const id = textIn(option, "id");
        return (
          <Checkbox
            key={id}
            size="panel"
            label={textIn(option, "title") || id}
            checked={chosen.includes(id)}
            onCheckedChange={(checked) => {
              const next = options
                .map((other) => textIn(other, "id"))
                .filter((other) => (other === id ? checked : chosen.includes(other)));
              onChange(next.length === 0 ? undefined : next);
            }}
          />
        );
      })}
    </fieldset>
  );
}
