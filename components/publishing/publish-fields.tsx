import type { RefObject } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { texts } from "./texts";

export type Fields = {
  readonly category: string;
  /** Empty: none. */
  readonly endpointUri: string;
  readonly note: string;
};

type PublishFieldsProps = {
  readonly asksForData: boolean;
  readonly fields: Fields;
  /** What is wrong with the address for live data. */
  readonly addressError: string | undefined;
  readonly isSandbox: boolean;
  /** WhatsApp has the Flow. */
  readonly isThere: boolean;
  /** Where this server answers for the Flow. */
  readonly hostedAddress: string | null;
  readonly addressField: RefObject<HTMLInputElement | null>;
  /** The address was entered. */
  readonly onAddressLeft: () => void;
  readonly onChange: (change: Partial<Fields>) => void;
  readonly disabled: boolean;
};

/** What WhatsApp and those who read the revisions are told of this version. */
export function PublishFields({
  asksForData,
  fields,
  addressError,
  isSandbox,
  isThere,
  hostedAddress,
  addressField,
  onAddressLeft,
  onChange,
  disabled,
}: PublishFieldsProps) {
  const isHosted = hostedAddress !== null && fields.endpointUri.trim() === hostedAddress;
  return (
    <div className="flex flex-col gap-5">
      <Select
        label={texts.category}
        value={fields.category}
        onValueChange={(category) => onChange({ category })}
        disabled={disabled}
        options={Object.entries(texts.categories)
          .filter(([value]) => value !== "AS_IS" || isThere)
          .map(([value, label]) => ({ value, label }))}
      />
      {asksForData && hostedAddress !== null && (
        <RadioGroup
          label={texts.answers}
          value={isHosted ? "here" : "elsewhere"}
          onValueChange={(who) => onChange({ endpointUri: who === "here" ? hostedAddress : "" })}
          options={(["here", "elsewhere"] as const).map((value) => ({
            value,
            label: texts.answeredBy[value],
            help: texts.answeredBy[`${value}Help`],
            disabled,
          }))}
        />
      )}
      {asksForData && !isHosted && (
        <TextField
          label={texts.endpoint}
          help={isSandbox ? texts.endpointHelpSandbox : texts.endpointHelp}
          ref={addressField}
          inputMode="url"
          spellCheck={false}
          maxLength={2000}
          onBlur={onAddressLeft}
          error={addressError}
          value={fields.endpointUri}
          onValueChange={(endpointUri) => onChange({ endpointUri })}
          disabled={disabled}
        />
      )}
      <TextField
        label={texts.note}
        help={texts.noteHelp}
        value={fields.note}
        maxLength={500}
        onValueChange={(note) => onChange({ note })}
        disabled={disabled}
      />
    </div>
  );
}
