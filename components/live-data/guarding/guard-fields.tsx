import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import type { Guarding } from "./ports";
import { SettingsSection } from "./settings-section";
import { texts } from "./texts";
import type { Guards } from "./use-guards";

type FieldsProps = { readonly guards: Guards };

const textMax = 300;

export function WordsFields({ guards, usual }: FieldsProps & { readonly usual: Guarding["usualWords"] }) {
  const { words } = texts;
  const { draft, change } = guards;
  return (
    <SettingsSection title={words.title} text={words.text}>
      <TextArea
        label={words.graceful}
        help={words.gracefulHelp}
        placeholder={usual.graceful}
        value={draft.gracefulText}
        onValueChange={(gracefulText) => change({ gracefulText })}
        maxLength={textMax}
        rows={2}
        dir="auto"
      />
      <TextArea
        label={words.closed}
        help={words.closedHelp}
        placeholder={usual.closed}
        value={draft.closedText}
        onValueChange={(closedText) => change({ closedText })}
        maxLength={textMax}
        rows={2}
        dir="auto"
      />
    </SettingsSection>
  );
}

const always = "always";
const tokenDaysOffered = [1, 3, 7, 14, 30, 90, 365];

export function MessageFields({ guards: { draft, change } }: FieldsProps) {
  const words = texts.messages;
  const { tokenDays } = draft;
  return (
    <SettingsSection title={words.title} text={words.text}>
      <Select
        className="max-w-80"
        label={words.days}
        help={words.daysHelp}
        value={tokenDays === null ? always : String(tokenDays)}
        onValueChange={(value) => change({ tokenDays: value === always ? null : Number(value) })}
        options={[
          { value: always, label: words.always },
          ...withChosen(tokenDaysOffered, tokenDays).map(dayOption(words.each)),
        ]}
      />
      <Switch
        label={words.once}
        help={words.onceHelp}
        checked={draft.isOnce}
        onCheckedChange={(isOnce) => change({ isOnce })}
      />
      <Switch
        label={words.strangers}
        help={words.strangersHelp}
        checked={draft.takesStrangers}
        onCheckedChange={(takesStrangers) => change({ takesStrangers })}
      />
    </SettingsSection>
  );
}

export function LimitFields({ guards: { draft, change } }: FieldsProps) {
  const words = texts.limits;
  const missing = (value: number | null) => (value === null ? words.missing : undefined);
  return (
    <SettingsSection title={words.title} text={words.text}>
      <NumberField
        className="max-w-80"
        label={words.person}
        help={words.personHelp}
        error={missing(draft.tokenRateMax)}
        value={draft.tokenRateMax}
        onValueChange={(tokenRateMax) => change({ tokenRateMax })}
        min={1}
        max={10_000}
      />
      <NumberField
        className="max-w-80"
        label={words.all}
        help={words.allHelp}
        error={missing(draft.flowRateMax)}
        value={draft.flowRateMax}
        onValueChange={(flowRateMax) => change({ flowRateMax })}
        min={1}
        max={1_000_000}
      />
    </SettingsSection>
  );
}

const callsKeptOffered = [1, 3, 7, 14, 30, 90, 365];

export function LogFields({
  guards: { draft, change },
  hiddenNames,
}: FieldsProps & { readonly hiddenNames: Guarding["hiddenNames"] }) {
  const words = texts.log;
  return (
    <SettingsSection title={words.title} text={words.text}>
      <Select
        className="max-w-80"
        label={words.keep}
        help={words.keepHelp}
        value={String(draft.callsKeptDays)}
        onValueChange={(value) => change({ callsKeptDays: Number(value) })}
        options={withChosen(callsKeptOffered, draft.callsKeptDays).map(dayOption(words.each))}
      />
      <div>
        <p className="font-medium">{words.hidden}</p>
        {hiddenNames.length === 0 ? (
          <p className="mt-1 text-secondary">{words.noneHidden}</p>
        ) : (
          <ul className="mt-1.5 flex flex-wrap gap-1.5">
            {hiddenNames.map((name) => (
              <li
                key={name}
                className="rounded-control bg-hover px-2 py-0.5 font-mono text-caption wrap-anywhere"
              >
                {name}
              </li>
            ))}
          </ul>
        )}
        <p className="mt-1.5 text-caption text-secondary">{words.hiddenHelp}</p>
      </div>
    </SettingsSection>
  );
}

function withChosen(offered: readonly number[], chosen: number | null): readonly number[] {
  return chosen === null || offered.includes(chosen) ? offered : [...offered, chosen].sort((a, b) => a - b);
}

function dayOption(words: (count: number) => string) {
  return (count: number) => ({ value: String(count), label: words(count) });
}
