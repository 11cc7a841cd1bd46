import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import type { SummaryScreen } from "@/lib/flow/runtime/view";

const value = z.union([
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("titles"), titles: z.array(z.string()) }),
  z.object({ kind: z.literal("ticked") }),
  z.object({ kind: z.literal("date"), date: z.string() }),
  z.object({ kind: z.literal("range"), start: z.string().nullable(), end: z.string().nullable() }),
  z.object({ kind: z.literal("files"), names: z.array(z.string()) }),
  z.object({ kind: z.literal("masked") }),
]);
const screen = z.object({
  id: z.string(),
  title: z.string(),
  entries: z.array(z.object({ name: z.string(), label: z.string(), value })),
});

/** The summary of a response as it was kept; screens that cannot be read are left out. */
export function summaryIn(kept: readonly JsonObject[]): readonly SummaryScreen[] {
  return kept.flatMap((item) => {
    const read = screen.safeParse(item);
    return read.success ? [read.data] : [];
  });
}
