/** What a check of rules needs to know of tables and other sources. */
export type KnownSource = {
  readonly id: string;
  readonly name: string;
  readonly kind: "table" | "url" | "sheet" | "calendar";
  readonly columns: readonly { readonly id: string }[];
};
