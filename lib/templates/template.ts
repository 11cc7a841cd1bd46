import type { JsonObject } from "@/lib/flow/json";
import type { TemplateData } from "./template-data";

export type TemplateCategory = "booking" | "sales" | "support" | "feedback" | "events" | "forms";

/** A complete, valid Flow to start from. */
export type Template = {
  /** Stable, used in addresses. */
  readonly id: string;
  readonly title: string;
  /** One sentence that says whom it helps with what. */
  readonly summary: string;
  readonly category: TemplateCategory;
  readonly flow: JsonObject;
  /** Set where the Flow asks for live data. */
  readonly data?: TemplateData;
};
