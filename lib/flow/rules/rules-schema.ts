import { z } from "zod";
import type { Json } from "../json";
import { type Rules, rangeEnds, type Value } from "./rules";

/*
 * Bounds of what is taken from outside: far above what a person makes, far below what hurts.
 */
const name = z.string().min(1).max(200);
/** What a person chooses; empty while they have not. */
const chosen = z.string().max(200);
const text = z.string().max(4000);
const list = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).max(max).readonly();
const names = <Item extends z.ZodType>(item: Item) => z.record(name, item).readonly();

const json: z.ZodType<Json> = z.json().refine((value) => JSON.stringify(value).length <= 100_000);
const shownAs = z.enum(["number", "money", "date", "weekday", "time"]);
const currency = z.string().regex(/^[A-Z]{3}$/);
const optional = <Item extends z.ZodType>(item: Item) => item.exactOptional();

/** Takes one value of a rule from outside. */
export const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), value: json }),
    z.strictObject({ kind: z.literal("answer"), key: name, part: optional(z.enum(rangeEnds)) }),
    z.strictObject({ kind: z.literal("cell"), step: chosen, column: chosen }),
    z.strictObject({ kind: z.literal("options"), step: chosen, fields: names(list(optionPart, 20)) }),
    z.strictObject({ kind: z.literal("column"), step: chosen, column: chosen }),
    z.strictObject({ kind: z.literal("result"), step: chosen }),
    z.strictObject({ kind: z.literal("today") }),
    z.strictObject({ kind: z.literal("token") }),
    z.strictObject({ kind: z.literal("text"), parts: list(valueSchema, 50) }),
    z.strictObject({
      kind: z.literal("shown"),
      as: shownAs,
      value: valueSchema,
      currency: optional(currency),
    }),
  ]),
);
const optionPart = z.union([
  text,
  z.strictObject({ column: chosen, as: optional(shownAs), currency: optional(currency) }),
]);
const value = valueSchema;
const values = names(value);

const comparison = z.enum([
  "is",
  "is-not",
  "contains",
  "more",
  "less",
  "at-least",
  "at-most",
  "one-of",
  "empty",
  "filled",
]);
const filter = z.strictObject({
  column: chosen,
  is: comparison,
  value: optional(value),
  time: optional(chosen),
});
const condition = z.strictObject({ left: value, is: comparison, right: optional(value) });
const conditions = list(condition, 20);
const step = { id: name, source: chosen };
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

const formula = z.discriminatedUnion("op", [
  z.strictObject({ op: z.enum(["add", "subtract", "multiply", "divide"]), left: value, right: value }),
  z.strictObject({ op: z.literal("round"), value, digits: z.int().min(0).max(6) }),
  z.strictObject({ op: z.literal("count"), step: chosen }),
  z.strictObject({ op: z.enum(["sum", "least", "greatest", "average"]), step: chosen, column: chosen }),
  z.strictObject({ op: z.literal("days-between"), left: value, right: value }),
  z.strictObject({ op: z.literal("add-days"), date: value, days: value }),
]);

const busy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("calendar"), source: chosen }),
  z.strictObject({ kind: z.literal("table"), source: chosen, date: chosen, time: chosen }),
]);

const steps = list(
  z.discriminatedUnion("do", [
    z.strictObject({
      do: z.literal("find"),
      ...step,
      where: list(filter, 20),
      sort: optional(z.strictObject({ column: chosen, isDescending: z.boolean() })),
      limit: optional(z.int().min(1).max(500)),
      free: optional(z.strictObject({ column: chosen, quantity: value })),
    }),
    z.strictObject({
      do: z.literal("slots"),
      id: name,
      hours: list(z.strictObject({ weekday: z.int().min(1).max(7), from: clock, until: clock }), 70),
      durationMinutes: z.int().min(1).max(1440),
      everyMinutes: z.int().min(1).max(1440),
      bufferMinutes: optional(z.int().min(0).max(1440)),
      capacity: z.int().min(1).max(1000),
      from: value,
      days: z.int().min(1).max(92),
      busy: optional(busy),
    }),
    z.strictObject({ do: z.literal("compute"), id: name, formula }),
    z.strictObject({
      do: z.literal("check"),
      id: name,
      refuseWhen: conditions,
      message: value,
      at: optional(name),
    }),
    z.strictObject({
      do: z.literal("save"),
      ...step,
      match: list(filter, 20),
      values,
      unlessTaken: optional(z.strictObject({ slots: name, full: value, at: optional(name) })),
    }),
    z.strictObject({
      do: z.literal("reserve"),
      ...step,
      row: value,
      column: chosen,
      quantity: value,
      minutes: z.int().min(1).max(1440),
      full: value,
      at: optional(name),
    }),
    z.strictObject({ do: z.literal("call"), ...step, values }),
  ]),
  40,
);

const ending = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("go"), screen: chosen, data: values }),
  z.strictObject({ kind: z.literal("stay"), message: optional(value), data: values }),
  z.strictObject({ kind: z.literal("finish"), params: values }),
]);

const screenRules = z.strictObject({
  opens: optional(z.strictObject({ steps, data: values })),
  taps: optional(
    list(
      z.strictObject({
        trigger: name,
        steps,
        outcomes: list(z.strictObject({ when: conditions, then: ending }), 20),
      }),
      50,
    ),
  ),
  backTo: optional(name),
});

/** Takes rules from outside. */
export const rulesSchema: z.ZodType<Rules> = z
  .strictObject({
    version: z.literal(1),
    zone: z.string().min(1).max(60),
    locale: z.string().min(2).max(35),
    screens: names(screenRules),
  })
  .refine((rules) => JSON.stringify(rules).length <= 1_000_000);
