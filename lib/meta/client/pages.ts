import { z } from "zod";
import { failure, type Result, success } from "@/lib/result";
import { explain } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";
import type { GraphClient } from "./graph-client";
import { callName, type QueryValue } from "./graph-request";

export type ListRequest = {
  readonly path: readonly string[];
  readonly query?: { readonly [name: string]: QueryValue };
  readonly secrets?: readonly string[];
};

/** Items of one page, and pages of one list. */
const pageSize = 50;
const pagesMax = 200;

const cursors = z.looseObject({ after: z.string().optional() }).optional();
const paging = z.looseObject({ cursors, next: z.string().optional() }).optional().catch(undefined);

/**
 * The items of a list, page after page as they are asked for. Ends after its first failure. Pages are asked for by
 * cursor and not by Meta's `next` address, so that the token goes nowhere else.
 */
export async function* items<Item>(
  graph: GraphClient,
  { path, query, secrets = [] }: ListRequest,
  item: z.ZodType<Item>,
): AsyncGenerator<Result<Item, GraphFailure>, void, undefined> {
  // An answer without the list is none: it must not pass for an empty list.
  const schema = z.looseObject({ data: z.array(item), paging });
  const seen = new Set<string>();
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const request = {
      method: "GET",
      path,
      query: { limit: pageSize, ...query, after },
      repeat: "always",
      patience: "read",
      secrets,
    } as const;
    const got = await graph.call(request, schema);
    if (!got.ok) {
      yield got;
      return;
    }
    for (const value of got.value.data) yield success(value);
    after = got.value.paging?.next ? got.value.paging.cursors?.after : undefined;
    // A cursor that comes again would lead round in circles.
    if (after === undefined || seen.has(after)) return;
    seen.add(after);
  }
  const call = callName({ method: "GET", path, repeat: "always", patience: "read" });
  yield failure({ ...explain("too-many-pages"), call, attempts: 1, mayHaveHappened: false });
}

/** All items of a list, or its first failure. */
export async function collect<Item>(
  list: AsyncIterable<Result<Item, GraphFailure>>,
): Promise<Result<readonly Item[], GraphFailure>> {
  const values: Item[] = [];
  for await (const item of list) {
    if (!item.ok) return item;
    values.push(item.value);
  }
  return success(values);
}
