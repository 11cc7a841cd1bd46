/** What the workroom may refuse. Each is expected and leaves everything as it was. */
export type NotFound = { readonly reason: "not-found" };
export type NameTaken = { readonly reason: "name-taken" };
export type TooLarge = { readonly reason: "too-large"; readonly bytesMax: number };
/** Somebody saved the Flow since these edits began. */
export type Conflict = {
  readonly reason: "conflict";
  /** Number of the newer draft. */
  readonly number: number;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Name of the person who saved it. */
  readonly savedBy: string;
};

export const notFound: NotFound = { reason: "not-found" };
export const nameTaken: NameTaken = { reason: "name-taken" };
