import { z } from "zod";
import { toStorable } from "@/db/exact-text";
import type { Layout } from "@/db/schema/draft";
import { layoutScreenIdMax, layoutScreensMax } from "./limits";

const place = z.object({ x: z.number(), y: z.number() });

/**
 * Places of screens on the map. What is no place is left out instead of refused: a map that forgets where a screen
 * stood is drawn anew, a text that was not saved is lost.
 */
export const layoutSchema = z.record(z.string(), z.unknown()).transform(readLayout);

function readLayout(value: Readonly<Record<string, unknown>>): Layout {
  const places: [string, { readonly x: number; readonly y: number }][] = [];
  for (const [screenId, candidate] of Object.entries(value)) {
    const parsed = place.safeParse(candidate);
    if (!parsed.success || places.length >= layoutScreensMax) continue;
    // jsonb refuses the same signs as text does.
    if (screenId.length > layoutScreenIdMax || toStorable(screenId) !== screenId) continue;
    places.push([screenId, { x: parsed.data.x, y: parsed.data.y }]);
  }
  return Object.fromEntries(places);
}
