import { useId, useState } from "react";
import { optionsOf } from "../choice/options";
import { OptionsPage } from "../choice/options-page";
import { faultText } from "../fault-text";
import { faultProp } from "../field/fault-prop";
import { FieldFrame } from "../field/field-frame";
import { PickButton } from "../field/pick-button";
import { ChevronDownSign, ChevronNextSign } from "../icons/signs";
import { textOf } from "../read-props";
import type { ViewProps } from "./view-props";

/** A closed field that opens a list over the sheet. spec/renderer.md, 3.6. */
export function DropdownView({ view, platform, onAnswer, onBlur }: ViewProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const label = textOf(view.props.label);
  const options = optionsOf(view.props["data-source"]);
  const chosen = options.find((option) => option.id !== "" && option.id === view.value);
  const fault = view.showsFault ? view.fault : null;
  return (
    <FieldFrame
      platform={platform}
      controlId={id}
      label={label}
      labelProp="label"
      isRequired={view.isRequired}
      isEnabled={view.isEnabled}
      isFilled={chosen !== undefined}
      fault={faultText(fault, label)}
      faultProp={faultProp(fault)}
      helper=""
      helperProp="helper-text"
      onClear={() => onAnswer(undefined)}
      clearsWhen="filled"
      sign={platform === "android" ? <ChevronDownSign size={20} /> : <ChevronNextSign size={16} />}
    >
      <PickButton
        id={id}
        label={label}
        text={chosen?.title ?? ""}
        isRequired={view.isRequired}
        isEnabled={view.isEnabled}
        isFaulty={fault !== null}
        platform={platform}
        opens="listbox"
        isOpen={isOpen}
        onOpen={() => setOpen(true)}
        onBlur={onBlur}
      />
      {isOpen && (
        <OptionsPage
          title={label}
          options={options}
          chosen={chosen?.id ?? null}
          platform={platform}
          onPick={(picked) => {
            onAnswer(picked);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </FieldFrame>
  );
}
