"use client";

import { Combobox } from "@/components/ui/combobox";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { type CalendarSettings, type SecretValues, secretNames } from "@/lib/sources/outside/settings";
import { zones } from "../table/column-dialog";
import { outsideTexts } from "./texts";

type CalendarFormProps = {
  readonly settings: CalendarSettings;
  readonly secrets: SecretValues;
  readonly onChange: (settings: CalendarSettings) => void;
  readonly onSecret: (key: string, value: string) => void;
};

/** Where a calendar is. */
export function CalendarForm({ settings, secrets, onChange, onSecret }: CalendarFormProps) {
  const words = outsideTexts.calendar;
  return (
    <>
      <TextField
        label={words.address}
        help={settings.host === "" ? words.addressHelp : words.addressKept(settings.host)}
        placeholder={words.placeholder}
        value={secrets[secretNames.address] ?? ""}
        maxLength={2_000}
        onValueChange={(address) => onSecret(secretNames.address, address)}
        autoComplete="off"
        spellCheck={false}
      />
      <Combobox
        label={words.zone}
        help={words.zoneHelp}
        value={settings.zone}
        onValueChange={(zone) => zone && onChange({ ...settings, zone })}
        options={zones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
      <Disclosure label={words.how}>
        <ul className="list-disc pl-5 text-secondary">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
