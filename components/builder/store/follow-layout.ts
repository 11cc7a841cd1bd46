import { type FlowDocument, type ScreenKey, screenId } from "@/lib/flow/model/document";
import type { MapLayout } from "../ports";

/** Positions on the map after an edit: a screen that got another id takes its position along. */
export function followLayout(layout: MapLayout, before: FlowDocument, after: FlowDocument): MapLayout {
  if (before.screens === after.screens) return layout;
  const ids = new Map<ScreenKey, string>(before.screens.map((screen) => [screen.key, screenId(screen)]));
  let next = layout;
  for (const screen of after.screens) {
    const old = ids.get(screen.key);
    const id = screenId(screen);
    const place = old === undefined ? undefined : layout[old];
    if (old === undefined || old === id || id === "" || !place) continue;
    const { [old]: _, ...others } = next;
    next = { ...others, [id]: place };
  }
  return next;
}
