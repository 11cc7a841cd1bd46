import type { Rules } from "@/lib/flow/rules/rules";
import type { Column } from "@/lib/sources/rows";

/**
 * What a template with live data brings besides its Flow: tables with rows to begin with, and the rules over them. Rules
 * name a table by its key here, until it has an id. All of it is data, so that a page can be given it.
 */
export type TemplateData = {
  readonly tables: readonly TemplateTable[];
  readonly screens: Rules["screens"];
};

export type TemplateTable = {
  readonly key: string;
  /** Stands behind the name of the Flow. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly [columnId: string]: SampleCell }[];
};

/** A day is so many days from the one on which the Flow is made. */
export type SampleCell = string | number | boolean | null | { readonly inDays: number };
