import { customType } from "drizzle-orm/pg-core";

/** A column of bytes. PGlite gives views and node-postgres buffers; both are `Uint8Array`. */
export const bytesColumn = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
