/** Two names with the same key are the same name to a person. Made here and not by the database, whose `lower()` knows other letters on every server. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}
