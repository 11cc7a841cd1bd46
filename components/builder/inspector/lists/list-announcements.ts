import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";
import { inspectorTexts } from "../texts";

const texts = inspectorTexts.list;

/** What is said while an entry of a list is dragged. `ids` are those of the entries, in order, as are `titles`. */
export function listAnnouncements(ids: readonly string[], titles: readonly string[]): Announcements {
  const nameOf = (id: UniqueIdentifier): string => titles[ids.indexOf(String(id))] || texts.untitled;
  const placeOf = (id: UniqueIdentifier): number => ids.indexOf(String(id)) + 1;
  return {
    onDragStart: ({ active }) => texts.pickedUp(nameOf(active.id)),
    onDragOver: ({ active, over }) =>
      over ? texts.moved(nameOf(active.id), placeOf(over.id), titles.length) : undefined,
    onDragEnd: ({ active, over }) => texts.putDown(nameOf(active.id), placeOf(over?.id ?? active.id)),
    onDragCancel: ({ active }) => texts.putBack(nameOf(active.id)),
  };
}
