import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { keyOf, type MessageDraft, opensBy, readValue, screenOf, shownValue } from "./message-draft";
import type { FieldItem, VersionItem } from "./sending-state";
import { texts } from "./texts";

type OpeningFieldsProps = {
  readonly draft: MessageDraft;
  readonly version: VersionItem;
  readonly onChange: (change: Partial<MessageDraft>) => void;
};

/** How the Flow opens: a screen with values that come along, or live data. */
export function OpeningFields({ draft, version, onChange }: OpeningFieldsProps) {
  const screen = screenOf(version, draft);
  return (
    <>
      {version.asksForData && (
        <RadioGroup
          label={texts.opens}
          value={opensBy(version, draft)}
          onValueChange={(by) => onChange({ by })}
          options={(["navigate", "data_exchange"] as const).map((value) => ({
            value,
            label: texts.opensBy[value],
            help: texts.opensBy[`${value}Help`],
          }))}
        />
      )}
      {opensBy(version, draft) === "navigate" && (
        <>
          {version.screens.length > 1 && (
            <Select
              label={texts.screen}
              value={screen?.id ?? null}
              onValueChange={(next) => onChange({ screen: next })}
              options={version.screens.map(({ id, title }) => ({
                value: id,
                label: title === "" ? id : title,
              }))}
            />
          )}
          {screen && screen.fields.length > 0 && (
            <fieldset className="flex flex-col gap-3 rounded-card border border-line bg-panel p-4">
              <legend className="px-1 font-medium">{texts.data}</legend>
              <p className="text-caption text-secondary">{texts.dataHelp}</p>
              {screen.fields.map((field) => (
                <ValueField
                  key={field.name}
                  field={field}
                  value={shownValue(draft, screen.id, field)}
                  onValueChange={(typed) =>
                    onChange({ values: { ...draft.values, [keyOf(screen.id, field.name)]: typed } })
                  }
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </>
  );
}

type ValueFieldProps = {
  readonly field: FieldItem;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
};

function ValueField({ field: { name, kind }, value, onValueChange }: ValueFieldProps) {
  const isWrong = readValue(kind, value) === null;
  const common = { label: name, size: "panel" as const, value };
  if (kind === "yes-no") {
    const options = [
      { value: "true", label: texts.yes },
      { value: "false", label: texts.no },
    ];
    return (
      <Select
        {...common}
        value={value === "" ? null : value}
        options={options}
        onValueChange={onValueChange}
      />
    );
  }
  if (kind === "json") {
    const error = isWrong ? texts.notJson : undefined;
    return <TextArea {...common} rows={2} isMono error={error} onValueChange={onValueChange} />;
  }
  const error = isWrong ? texts.notNumber : undefined;
  return <TextField {...common} error={error} onValueChange={onValueChange} />;
}
