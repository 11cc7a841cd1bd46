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

/** The items of a list as they are asked for; once all were, it answers how many of them could not be read. */
export type Listing<Item> = AsyncGenerator<Result<Item, GraphFailure>, number, undefined>;

/**
 * The items of a list, page after page as they are asked for. Ends after its first failure. An item that cannot be read,
 * because it has no id, is left out. Pages are asked for by cursor and not by Meta's `next` address, so that the token
 * goes nowhere else.
 */
export async function* items<Item>(
  graph: GraphClient,
  { path, query, secrets = [] }: ListRequest,
  item: z.ZodType<Item>,
): Listing<Item> {
  const schema = pageOf(item);
  const seen = new Set<string>();
  let unread = 0;
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
      return unread;
    }
    unread += got.value.unread;
    for (const value of got.value.data) yield success(value);
    after = got.value.paging?.next ? got.value.paging.cursors?.after : undefined;
    // A cursor that comes again would lead round in circles.
    if (after === undefined || seen.has(after)) return unread;
    seen.add(after);
  }
  const call = callName({ method: "GET", path, repeat: "always", patience: "read" });
  yield failure({ ...explain("too-many-pages"), call, attempts: 1, mayHaveHappened: false });
  return unread;
}

/** An answer without the list is none, nor is one of which nothing can be read: neither may pass for an empty list. */
function pageOf<Item>(item: z.ZodType<Item>) {
  return z.looseObject({ data: z.array(z.unknown()), paging }).transform((wire, context) => {
    const data = wire.data.flatMap((each) => {
      const read = item.safeParse(each);
      return read.success ? [read.data] : [];
    });
    const unread = wire.data.length - data.length;
    if (unread > 0 && data.length === 0) {
      context.addIssue({ code: "custom", path: ["data"], message: "No item can be read" });
    }
    return { data, unread, paging: wire.paging };
  });
}

/** All items of a list that can be read, or its first failure. */
export async function collect<Item>(list: Listing<Item>): Promise<Result<readonly Item[], GraphFailure>> {
  const collected = await collectWhole(list);
  return collected.ok ? success(collected.value.values) : collected;
}

/** The same for who takes for gone what is not in the list: `isWhole` is false when some item could not be read. */
export async function collectWhole<Item>(
  list: Listing<Item>,
): Promise<Result<{ readonly values: readonly Item[]; readonly isWhole: boolean }, GraphFailure>> {
  const values: Item[] = [];
  for (;;) {
    const next = await list.next();
    if (next.done) return success({ values, isWhole: next.value === 0 });
    if (!next.value.ok) return next.value;
    values.push(next.value.value);
  }
}
