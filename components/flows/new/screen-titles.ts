import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";

/** The titles of a wire Flow's screens, in order; a title that is missing or worked out at run time is its id. */
export function screenTitles(flow: JsonObject): readonly string[] {
  const screens = isJsonArray(flow.screens) ? flow.screens : [];
  return screens.filter(isJsonObject).map(({ title, id }) => {
    const isPlain = typeof title === "string" && title !== "" && !/[$`]/.test(title);
    return isPlain ? title : String(id ?? "");
  });
}
