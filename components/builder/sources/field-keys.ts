import type { ItemKey, PropSpec } from "@/lib/flow/catalogue/definition";
import { isAtLeast } from "@/lib/flow/version";

export type ListSpec = Extract<PropSpec, { readonly kind: "options" | "items" }>;

/** Something an entry of a list shows, that a column can give. `key` is as `OptionFields` has it. */
export type FieldKey = {
  readonly key: string;
  readonly label: string;
  readonly kind: "text" | "flag" | "image";
  /** Longest text in characters. */
  readonly max: number | undefined;
  readonly isRequired: boolean;
};

/** What the entries of a list can show in a version of Flow JSON, the title first. */
export function fieldKeys({ item }: ListSpec, version: string): readonly FieldKey[] {
  return item.keys.flatMap((key) => keysOf(key, version, undefined));
}

type Group = { readonly name: string; readonly label: string; readonly isRequired: boolean };

function keysOf(key: ItemKey, version: string, group: Group | undefined): readonly FieldKey[] {
  const isKnown = key.since === undefined || version === "" || isAtLeast(version, key.since);
  if (!isKnown || key.name === "id" || key.name === "alt-text") return [];
  switch (key.kind) {
    case "group": {
      const inner = { name: key.name, label: key.label, isRequired: key.required === true };
      return key.keys.flatMap((each) => keysOf(each, version, inner));
    }
    case "text":
    case "flag":
    case "image":
      return [
        {
          key: group ? `${group.name}.${key.name}` : key.name,
          label:
            group && !group.isRequired && group.label !== key.label
              ? `${group.label}: ${key.label}`
              : key.label,
          kind: key.kind,
          max: key.kind === "text" ? (key.maxOnDevice ?? key.max) : undefined,
          isRequired: key.required === true && (group?.isRequired ?? true),
        },
      ];
    default:
      return [];
  }
}

/** The key that names an entry. */
export function titleKeyOf(keys: readonly FieldKey[]): string {
  return keys.find(({ isRequired, kind }) => isRequired && kind === "text")?.key ?? "title";
}
