import { type Field, noFaults } from "./field";

/** A box to tick. Unticked it holds null, never false. Source: spec/flow-json.md, 10.12. */
export const consent: Field = {
  faults: (props, value) => (props.required === true && value !== true ? [{ code: "required" }] : noFaults),
  isRequired: (props) => props.required === true,
  entered: (_, value) => (typeof value === "boolean" || value === null ? value || null : undefined),
  initial: (_, value) => (value === true ? true : undefined),
  picks: (value) => (value === true ? ["true"] : []),
  told: (_, value) => (value === true ? { kind: "ticked" } : null),
  whenSensitive: "shown",
  samples: () => [true],
};
