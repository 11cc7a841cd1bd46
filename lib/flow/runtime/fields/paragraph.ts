import { type JsonObject, own } from "../../json";
import { type Field, noFaults } from "./field";
import { asText, isBlank, textTold } from "./text-value";

/** Several lines of text; `max-length` stops the typing and is not checked afterwards. Source: 10.7 and 13.5. */
export const paragraph: Field = {
  faults: (props, value) => (props.required === true && isBlank(value) ? [{ code: "required" }] : noFaults),
  isRequired: (props) => props.required === true,
  entered: (props, value) => asText(value)?.slice(0, lengthMax(props)),
  initial: (_, value) => asText(value),
  picks: () => [],
  told: (_, value) => (isBlank(value) ? null : textTold(value)),
  whenSensitive: "masked",
  samples: (props) => ["Please call before you come.".slice(0, Math.max(1, lengthMax(props)))],
};

function lengthMax(props: JsonObject): number {
  const max = own(props, "max-length");
  return typeof max === "number" && max >= 0 ? max : 600;
}
