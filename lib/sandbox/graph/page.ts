import type { Json, JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import type { GraphCall } from "./graph-call";
import { type Answer, parameterInvalid } from "./refusal";

const sizeDefault = 25;
const sizeMax = 100;

/**
 * One page of a list by cursor (spec/platform.md, A.1). `next` is there only when there is a further page. The address
 * in it lacks the token, as nobody needs it.
 */
export async function page<Item extends { readonly id: string }>(
  call: GraphCall,
  {
    items,
    path,
    show,
  }: {
    readonly items: readonly Item[];
    /** Of the list: "2000000000000002/flows". */
    readonly path: string;
    readonly show: (item: Item) => Promise<Answer<JsonObject>>;
  },
): Promise<Answer> {
  const { params } = call;
  const size = sizeOf(params.limit);
  if (size === undefined) return parameterInvalid("The parameter limit must be a number from 1 on.");
  const start = startOf(items, params, size);
  if (start === undefined) return parameterInvalid("Invalid cursors values, please check the cursors.");
  const shown = items.slice(start, start + size);
  const data: Json[] = [];
  for (const item of shown) {
    const answer = await show(item);
    if (!answer.ok) return answer;
    data.push(answer.value);
  }
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return success({ data });
  const cursors = { before: cursorOf(first.id), after: cursorOf(last.id) };
  const address = `${call.area.address}/graph/v25.0/${path}?limit=${size}`;
  const next = start + size < items.length ? { next: `${address}&after=${cursors.after}` } : {};
  const previous = start > 0 ? { previous: `${address}&before=${cursors.before}` } : {};
  return success({ data, paging: { cursors, ...next, ...previous } });
}

function startOf(
  items: readonly { readonly id: string }[],
  { after, before }: JsonObject,
  size: number,
): number | undefined {
  const place = (cursor: string) => items.findIndex(({ id }) => cursorOf(id) === cursor);
  if (typeof after === "string" && after !== "") {
    const at = place(after);
    return at < 0 ? undefined : at + 1;
  }
  if (typeof before === "string" && before !== "") {
    const at = place(before);
    return at < 0 ? undefined : Math.max(at - size, 0);
  }
  return 0;
}

function sizeOf(limit: Json | undefined): number | undefined {
  if (limit === undefined || limit === "") return sizeDefault;
  const size = Number(limit);
  return Number.isInteger(size) && size > 0 ? Math.min(size, sizeMax) : undefined;
}

function cursorOf(id: string): string {
  return Buffer.from(`cursor:${id}`).toString("base64url");
}
