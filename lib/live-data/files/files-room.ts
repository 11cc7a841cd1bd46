import type { LiveDataRoom } from "../room";

/** What fetching files needs of the house. */
export type FilesRoom = Pick<LiveDataRoom, "db" | "now" | "keys" | "request"> & {
  /** Where the sandbox of this house keeps files of its phones: what their addresses begin with. */
  readonly places: readonly string[];
};
