export type ListLook = "cards" | "rows";

/** Name of the cookie that remembers the look, so that the server can draw the list at once. */
export const lookCookie = "flows-look";

export function listLook(remembered: string | undefined): ListLook {
  return remembered === "rows" ? "rows" : "cards";
}
