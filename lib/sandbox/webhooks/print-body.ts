import type { Json } from "@/lib/flow/json";

/** JSON whose signs beyond ASCII are written as escapes, as Meta writes webhooks (spec/platform.md, E.1). */
export function printBody(value: Json): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
