"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Pair, type SecretValues, secretNames, type UrlSettings } from "@/lib/sources/outside/settings";
import { PairsField } from "./pairs-field";
import { outsideTexts } from "./texts";

type UrlFormProps = {
  readonly settings: UrlSettings;
  /** As it is stored, undefined for a new one. */
  readonly stored: UrlSettings | undefined;
  readonly secrets: SecretValues;
  readonly onChange: (settings: UrlSettings) => void;
  readonly onSecret: (key: string, value: string) => void;
};

/** What is asked of a web address. */
export function UrlForm({ settings, stored, secrets, onChange, onSecret }: UrlFormProps) {
  const words = outsideTexts.url;
  const hasMore = settings.headers.length + settings.query.length > 0 || settings.method === "POST";
  return (
    <>
      <TextField
        label={words.label}
        help={words.help}
        placeholder={words.placeholder}
        type="url"
        value={settings.url}
        maxLength={2_000}
        onValueChange={(url) => onChange({ ...settings, url })}
        autoComplete="off"
        spellCheck={false}
      />
      <Disclosure label={words.more} defaultOpen={hasMore}>
        <div className="flex flex-col gap-4 pt-2">
          <Select
            label={words.method}
            value={settings.method}
            onValueChange={(method) => onChange({ ...settings, method })}
            options={(["GET", "POST"] as const).map((value) => ({ value, label: words.methods[value] }))}
          />
          {(["headers", "query"] as const).map((group) => (
            <PairsField
              key={group}
              label={words[group]}
              pairs={settings[group]}
              kept={keptNames(stored?.[group])}
              secretOf={(name) => secrets[secretName[group](name)] ?? ""}
              onChange={(pairs) => onChange({ ...settings, [group]: pairs })}
              onSecret={(name, value) => onSecret(secretName[group](name), value)}
            />
          ))}
          {settings.method === "POST" && (
            <TextArea
              label={words.body}
              help={words.bodyHelp}
              isMono
              value={settings.body}
              maxLength={20_000}
              onValueChange={(body) => onChange({ ...settings, body })}
            />
          )}
          <p className="text-caption text-secondary">{outsideTexts.pairs.secretHelp}</p>
        </div>
      </Disclosure>
    </>
  );
}

const secretName = { headers: secretNames.header, query: secretNames.query } as const;

function keptNames(pairs: readonly Pair[] = []): ReadonlySet<string> {
  return new Set(pairs.filter(({ isSecret }) => isSecret).map(({ name }) => name));
}
