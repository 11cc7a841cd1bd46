"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { Pair } from "@/lib/sources/outside/settings";
import { outsideTexts } from "./texts";

type PairsFieldProps = {
  readonly label: string;
  readonly pairs: readonly Pair[];
  /** Secrets that are stored already, by the name of the pair. */
  readonly kept: ReadonlySet<string>;
  /** What is typed as the value of a secret. */
  readonly secretOf: (name: string) => string;
  readonly onChange: (pairs: Pair[]) => void;
  readonly onSecret: (name: string, value: string) => void;
};

/** Names with values of a request; a secret value is typed once and never shown again. */
export function PairsField({ label, pairs, kept, secretOf, onChange, onSecret }: PairsFieldProps) {
  const words = outsideTexts.pairs;
  const set = (at: number, change: Partial<Pair>) =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...change } : pair)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {pairs.map((pair, at) => (
        // Pairs have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <div key={at} className="flex flex-col gap-1.5 rounded-control border border-line p-2">
          <div className="flex items-center gap-2">
            <TextField
              label={words.name(label, at + 1)}
              hidesLabel
              size="panel"
              placeholder={words.namePlaceholder}
              value={pair.name}
              maxLength={200}
              onValueChange={(name) => {
                // A secret is known by its name, and goes along when that changes.
                if (pair.isSecret) onSecret(name, secretOf(pair.name));
                set(at, { name });
              }}
              className="flex-1"
            />
            <IconButton
              label={words.remove(pair.name || label)}
              icon={X}
              onClick={() => onChange(pairs.toSpliced(at, 1))}
            />
          </div>
          <TextField
            label={words.value(label, at + 1)}
            hidesLabel
            size="panel"
            type={pair.isSecret ? "password" : "text"}
            autoComplete="off"
            placeholder={pair.isSecret && kept.has(pair.name) ? words.kept : words.valuePlaceholder}
            value={pair.isSecret ? secretOf(pair.name) : pair.value}
            maxLength={4_000}
            onValueChange={(value) => (pair.isSecret ? onSecret(pair.name, value) : set(at, { value }))}
          />
          <Checkbox
            label={words.secret}
            size="panel"
            checked={pair.isSecret}
            onCheckedChange={(isSecret) => {
              if (isSecret) onSecret(pair.name, pair.value);
              set(at, { isSecret, value: isSecret ? "" : secretOf(pair.name) });
            }}
          />
        </div>
      ))}
      <div>
        <Button
          size="panel"
          icon={Plus}
          onClick={() => onChange([...pairs, { name: "", value: "", isSecret: false }])}
        >
          {words.add(label)}
        </Button>
      </div>
    </fieldset>
  );
}
