import { z } from "zod";
import { type FlowSummary, listFlows as listRows } from "@/db/flows";
import type { Scope } from "@/db/scope";
import { flowsPageSize } from "./limits";

/** What a list of Flows may be asked for; what does not fit falls back to the first page of all. */
export const flowListSchema = z.object({
  search: z.string().max(200).catch("").default(""),
  shelf: z.enum(["active", "archived"]).catch("active").default("active"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
});

export type FlowPage = {
  readonly flows: readonly FlowSummary[];
  /** Flows on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** One page of Flows, last changed first. A page past the end is answered with the last one. */
export async function listFlows(scope: Scope, query: z.output<typeof flowListSchema>): Promise<FlowPage> {
  const list = await listRows(scope, { ...query, pageSize: flowsPageSize });
  const pages = Math.max(1, Math.ceil(list.total / flowsPageSize));
  if (query.page > pages) return listFlows(scope, { ...query, page: pages });
  return { ...list, page: query.page, pages };
}
