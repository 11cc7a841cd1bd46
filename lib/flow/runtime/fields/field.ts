import type { Json, JsonObject } from "../../json";
import type { FieldFault, SummaryValue } from "../view";

/**
 * How one kind of input behaves. `props` are always those of the node with references resolved. Values are what the
 * form state holds; undefined means that the input was never touched.
 */
export type Field = {
  /** What is wrong with a value; empty when it is accepted. */
  faults(props: JsonObject, value: Json | undefined): readonly FieldFault[];
  isRequired(props: JsonObject): boolean;
  /** What is kept when a person enters a value; undefined when the entry is refused. `version` is the Flow's. */
  entered(props: JsonObject, value: Json, version: string): Json | undefined;
  /** The value as views draw it, where that is not what the form holds. */
  shown?(value: Json): Json;
  /** The value that an init-value puts into the form; undefined when it is of no use. */
  initial(props: JsonObject, value: Json): Json | undefined;
  /** What is picked, one text per pick: select and unselect actions run when these change. */
  picks(value: Json | undefined): readonly string[];
  /** A value in the summary of a response; null when it does not appear there. */
  told(props: JsonObject, value: Json): SummaryValue | null;
  /** What happens in the summary when the screen calls the input sensitive. */
  readonly whenSensitive: "masked" | "shown" | "left-out";
  /** The answer is a list of files, which payloads carry in shapes of their own. */
  readonly takesFiles?: true;
  /** Values a person might enter, the most natural first; `today` is YYYY-MM-DD. */
  samples(props: JsonObject, today: string): readonly Json[];
};

export const noFaults: readonly FieldFault[] = [];

export function faulty(fault: FieldFault | null): readonly FieldFault[] {
  return fault === null ? noFaults : [fault];
}
