import type { JsonObject } from "@/lib/flow/json";

/** What a phone asks; `screen` is empty where it names none. */
export type Question = {
  readonly action: "INIT" | "data_exchange" | "BACK";
  readonly screen: string;
  readonly data: JsonObject;
};
