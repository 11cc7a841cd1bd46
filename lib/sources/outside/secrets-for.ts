import type { StoredSource } from "@/db/data-sources";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { openSecrets } from "./seal";
import { type OutsideSettings, outsideSettingsSchema, type SecretValues, secretNames } from "./settings";

type Wanted = {
  readonly stored: StoredSource | undefined;
  readonly settings: OutsideSettings;
  readonly entered: SecretValues;
};

/**
 * The secrets with which a source is asked: what was entered, else what is stored under the same name. What is stored
 * goes to the origin alone for which it was entered, so that nobody reads it by changing the address. Undefined when the
 * stored ones cannot be opened.
 */
export function mergedSecrets(
  keys: KeyRing,
  { stored, settings, entered }: Wanted,
): SecretValues | undefined {
  const wanted = namesIn(settings);
  const own = Object.fromEntries(
    Object.entries(entered).filter(([name, value]) => wanted.has(name) && value !== ""),
  );
  if (!stored || stored.kind === "table" || !goesToSame(stored, settings)) return own;
  const kept = openSecrets(keys, stored);
  if (!kept) return Object.keys(own).length === wanted.size ? own : undefined;
  return { ...Object.fromEntries(Object.entries(kept).filter(([name]) => wanted.has(name))), ...own };
}

/** The names of the secrets that settings need. */
export function namesIn(settings: OutsideSettings): ReadonlySet<string> {
  switch (settings.kind) {
    case "calendar":
      return new Set([secretNames.address]);
    case "sheet":
      return new Set(settings.via === "account" ? [secretNames.key] : []);
    case "url":
      return new Set([
        ...settings.headers.filter(({ isSecret }) => isSecret).map(({ name }) => secretNames.header(name)),
        ...settings.query.filter(({ isSecret }) => isSecret).map(({ name }) => secretNames.query(name)),
      ]);
  }
}

function goesToSame(stored: StoredSource, settings: OutsideSettings): boolean {
  const before = outsideSettingsSchema.safeParse(stored.settings);
  if (!before.success || before.data.kind !== settings.kind) return false;
  if (before.data.kind !== "url" || settings.kind !== "url") return true;
  return originOf(before.data.url) === originOf(settings.url);
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
