import { z } from "zod";
import { responseCertainties } from "@/db/schema/response";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const blankAsAbsent = (value: unknown) => (value === "" ? undefined : value);
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankAsAbsent, schema.optional()).catch(undefined);

/**
 * What a table of answers shows, as it stands in addresses. What does not fit is passed over, so that an old link still
 * opens.
 */
export const responsesQuerySchema = z.object({
  search: z.string().max(200).catch("").default(""),
  from: given(day),
  to: given(day),
  /** IANA name of the zone in which `from` and `to` are days. */
  zone: z.string().max(60).refine(isZone).catch("UTC").default("UTC"),
  /** Id of a revision, or "unknown". */
  revision: given(z.string().max(60)),
  certainty: given(z.enum(responseCertainties)),
  /** Name of the answer to sort by; absent for the time of arrival. */
  sort: given(z.string().max(200)),
  direction: z.enum(["ascending", "descending"]).catch("descending").default("descending"),
});
export type ResponsesQuery = z.output<typeof responsesQuerySchema>;

/** Where a page begins: after this response. */
export const responseMarkSchema = z.object({
  value: z.string().max(100_000).nullable(),
  position: z.coerce.number().int().nonnegative(),
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z0-9_+/-]+$/.test(zone);
  } catch {
    return false;
  }
}
