"use client";

import { Globe } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Popover } from "@/components/ui/popover";
import { setRules } from "@/lib/flow/edit/set-rules";
import type { Rules } from "@/lib/flow/rules/rules";
import { useBuilderStore, useDocument } from "../store/store-context";
import { liveTexts } from "./texts";

const texts = liveTexts.place;
const locales = [
  "de",
  "en",
  "en-GB",
  "en-IN",
  "en-US",
  "es",
  "es-AR",
  "es-CO",
  "es-MX",
  "fr",
  "hi",
  "id",
  "it",
  "nl",
  "pt",
  "pt-BR",
  "tr",
  "ar",
  "he",
];

/** What "today" means, and how numbers and dates are written. */
export function PlaceSettings() {
  const store = useBuilderStore();
  const { rules } = useDocument();
  if (!rules) return null;
  const write = (part: Partial<Rules>): void =>
    store.getState().run((document) => setRules(document, { ...rules, ...part }));
  return (
    <Popover
      title={texts.title}
      align="end"
      trigger={
        <Button size="panel" variant="ghost" icon={Globe}>
          {texts.change}
        </Button>
      }
    >
      <p className="text-secondary">{texts.help}</p>
      <Combobox
        size="panel"
        label={texts.zone}
        value={rules.zone}
        options={withOwn(Intl.supportedValuesOf("timeZone"), rules.zone).map((zone) => ({
          value: zone,
          label: zone.replaceAll("_", " "),
        }))}
        onValueChange={(zone) => zone && write({ zone })}
      />
      <Combobox
        size="panel"
        label={texts.locale}
        value={rules.locale}
        options={withOwn(locales, rules.locale).map((locale) => ({
          value: locale,
          label: nameOfLocale(locale),
        }))}
        onValueChange={(locale) => locale && write({ locale })}
      />
    </Popover>
  );
}

function withOwn(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list : [value, ...list];
}

function nameOfLocale(locale: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
