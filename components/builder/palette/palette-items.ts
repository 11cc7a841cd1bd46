import type { Group } from "@/lib/flow/catalogue/definition";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import type { SearchItem } from "../commands/search-list";
import { sourceNodes } from "../drag/source-nodes";
import { placeTarget } from "../drag/target-words";
import { texts } from "../texts";
import { componentIcon } from "./component-icon";
import { searchComponents } from "./search-components";

/** A component in a list of what can be added; its id is the component's type. */
export type PaletteItem = SearchItem & { readonly kind: Group };

/**
 * Components that fit what is typed, with the reason for those that may not stand at the place. While something is
 * typed the best match comes first and groups are left out.
 */
export function paletteItems(
  document: FlowDocument,
  at: Location | null,
  query: string,
): readonly PaletteItem[] {
  const isSearching = query.trim() !== "";
  const items = searchComponents(query).map((definition) => ({
    id: definition.type,
    kind: definition.group,
    title: definition.title,
    detail: definition.summary,
    icon: componentIcon(definition.type),
    group: isSearching ? undefined : texts.groups[definition.group],
    refusal: at ? refusalOf(document, definition.type, at) : null,
  }));
  return isSearching ? [...items.filter(isPossible), ...items.filter((item) => !isPossible(item))] : items;
}

function isPossible({ refusal }: { readonly refusal: string | null }): boolean {
  return refusal === null;
}

function refusalOf(document: FlowDocument, type: string, at: Location): string | null {
  return placeTarget(document, sourceNodes(document, { kind: "new", type }), at).refusal;
}
