"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type SecretValues, type SheetSettings, secretNames } from "@/lib/sources/outside/settings";
import { sheetAddress } from "@/lib/sources/sheets/sheet-address";
import { outsideTexts } from "./texts";

type SheetFormProps = {
  readonly settings: SheetSettings;
  readonly hasKey: boolean;
  readonly secrets: SecretValues;
  readonly onChange: (settings: SheetSettings) => void;
  readonly onSecret: (key: string, value: string) => void;
};

/** Where a Google Sheet is, and how it is read. */
export function SheetForm({ settings, hasKey, secrets, onChange, onSecret }: SheetFormProps) {
  const words = outsideTexts.sheet;
  const { url, via } = settings;
  const address = sheetAddress(url);
  const hint = url.trim() !== "" && !address ? words.urlUnknown : words.urlHelp;
  const lacksId = via === "account" && url.trim() !== "" && address?.spreadsheetId === undefined;
  return (
    <>
      <TextField
        label={words.url}
        help={via === "link" ? hint : words.urlHelp}
        error={lacksId ? words.needsId : undefined}
        placeholder="https://docs.google.com/spreadsheets/d/…"
        type="url"
        value={url}
        maxLength={2_000}
        onValueChange={(next) => onChange({ ...settings, url: next })}
        autoComplete="off"
        spellCheck={false}
      />
      <RadioGroup
        label={words.via}
        value={via}
        onValueChange={(next) => onChange({ ...settings, via: next })}
        options={(["link", "account"] as const).map((value) => ({ value, ...words.vias[value] }))}
      />
      {via === "account" && (
        <>
          <TextField
            label={words.tab}
            help={words.tabHelp}
            value={settings.tab}
            maxLength={200}
            onValueChange={(tab) => onChange({ ...settings, tab })}
          />
          <TextArea
            label={words.key}
            help={hasKey ? words.keyKept : words.keyHelp}
            isMono
            value={secrets[secretNames.key] ?? ""}
            maxLength={20_000}
            spellCheck={false}
            placeholder={'{ "type": "service_account", … }'}
            onValueChange={(key) => onSecret(secretNames.key, key)}
          />
          <Disclosure label={words.how}>
            <ol className="list-decimal pl-5 text-secondary">
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Disclosure>
        </>
      )}
    </>
  );
}
