import type { FlowShelf } from "./flow-item";

type ListPlace = { readonly search?: string; readonly shelf?: FlowShelf; readonly page?: number };

/** The address of the list with this search, shelf and page; what is usual is left out. */
export function listAddress({ search = "", shelf = "active", page = 1 }: ListPlace): string {
  const query = new URLSearchParams();
  if (search !== "") query.set("search", search);
  if (shelf !== "active") query.set("shelf", shelf);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/flows?${query}` : "/flows";
}
