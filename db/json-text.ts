import { customType } from "drizzle-orm/pg-core";

/**
 * A text column that holds any JSON value as it came. `jsonb` would reorder keys and refuse U+0000 and halves of
 * surrogate pairs, which `JSON.stringify` writes as escapes.
 */
export function jsonText<Value>(name: string) {
  return customType<{ data: Value; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => JSON.stringify(value),
    // Only `toDriver` writes this column, so what is read is what was written.
    fromDriver: (stored) => JSON.parse(stored) as Value,
  })(name);
}
