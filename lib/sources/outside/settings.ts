import { z } from "zod";

/** Of a request. A secret one has its value in the sealed secrets, and none here. */
export const pairSchema = z.object({
  name: z.string().trim().min(1).max(200),
  value: z.string().max(4_000),
  isSecret: z.boolean(),
});
export type Pair = z.output<typeof pairSchema>;

const step = z.union([z.string().max(200), z.number().int().nonnegative()]);
/** The way to a value in JSON: keys and places. */
export const pathSchema = z.array(step).max(12);
export type Path = z.output<typeof pathSchema>;

/** By the id of the column: where its value stands in an item of the list. */
const pathsSchema = z.record(z.string().max(40), pathSchema);
const address = z.string().trim().min(1).max(2_000);

export const urlSettingsSchema = z.object({
  kind: z.literal("url"),
  url: address,
  method: z.enum(["GET", "POST"]),
  headers: z.array(pairSchema).max(20),
  query: z.array(pairSchema).max(20),
  /** Of a POST, as JSON or any text. */
  body: z.string().max(20_000),
  listPath: pathSchema,
  paths: pathsSchema,
});

export const sheetSettingsSchema = z.object({
  kind: z.literal("sheet"),
  /** `account` reads with the key of a service account, which is a secret. */
  via: z.enum(["link", "account"]),
  /** The link that was pasted. */
  url: address,
  /** Name of the tab, for a service account; the first when it is empty. */
  tab: z.string().max(200),
  listPath: pathSchema,
  paths: pathsSchema,
});

export const calendarSettingsSchema = z.object({
  kind: z.literal("calendar"),
  /** Shown in place of the address, which is a secret. */
  host: z.string().max(300),
  /** IANA; of days that last from midnight to midnight, and of times without a zone. */
  zone: z.string().min(1).max(64),
});

export const outsideSettingsSchema = z.discriminatedUnion("kind", [
  urlSettingsSchema,
  sheetSettingsSchema,
  calendarSettingsSchema,
]);
export type OutsideSettings = z.output<typeof outsideSettingsSchema>;
export type UrlSettings = z.output<typeof urlSettingsSchema>;
export type SheetSettings = z.output<typeof sheetSettingsSchema>;
export type CalendarSettings = z.output<typeof calendarSettingsSchema>;

/** Secret values by what they are for: "header:Authorization", "query:key", "key", "address". */
export const secretsSchema = z.record(z.string().max(210), z.string().max(20_000));
export type SecretValues = z.output<typeof secretsSchema>;

export const secretNames = {
  header: (name: string) => `header:${name}`,
  query: (name: string) => `query:${name}`,
  key: "key",
  address: "address",
} as const;
