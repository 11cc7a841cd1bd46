import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { textOf } from "../read-props";

/** One entry of a data-source as it is drawn. */
export type Option = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly metadata: string;
  readonly isEnabled: boolean;
  /** Base64, or empty. */
  readonly image: string;
  readonly altText: string;
  /** `#rrggbb`, or empty. */
  readonly color: string;
  /** Path of this entry's props. */
  readonly path: string;
};

export function optionsOf(dataSource: Json | undefined): readonly Option[] {
  if (!isJsonArray(dataSource)) return [];
  return dataSource.flatMap((item, index) => (isJsonObject(item) ? [optionOf(item, index)] : []));
}

function optionOf(item: JsonObject, index: number): Option {
  const color = textOf(item.color);
  return {
    id: textOf(item.id),
    title: textOf(item.title),
    description: textOf(item.description),
    metadata: textOf(item.metadata),
    isEnabled: item.enabled !== false,
    image: textOf(item.image),
    altText: textOf(item["alt-text"]),
    color: /^#[A-Fa-f0-9]{6}$/.test(color) ? color : "",
    path: `data-source/${index}`,
  };
}

/** The ids after a tap on one of them: new ones go to the end. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** What screen readers hear of an option: title, description and metadata as short sentences. spec/renderer.md, 4. */
export function spokenOption({ title, description, metadata }: Option): string {
  return [title, description, metadata]
    .filter((text) => text !== "")
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(" ");
}

/** Options whose title or description holds every word that is looked for, whatever the case and accents. */
export function optionsMatching(options: readonly Option[], query: string): readonly Option[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = folded(`${option.title} ${option.description} ${option.metadata}`);
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
