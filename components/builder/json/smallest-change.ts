/** A replacement of `from`–`to` (offsets in the old text) by `insert`. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

/** The one replacement that turns `before` into `after`, so that caret and scroll stay where they are. */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
