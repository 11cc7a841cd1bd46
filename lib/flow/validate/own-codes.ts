/** Faults that Meta's validator has no code for. */
export type OwnCode =
  | "backticked-condition"
  | "consent-never-false"
  | "dead-end"
  | "end-leads-on"
  | "link-not-https"
  | "literal-reference"
  | "many-components"
  | "nested-footer"
  | "null-data"
  | "row-action"
  | "undocumented-place"
  | "unknown-next-type"
  | "unreachable-screen"
  | "wrong-order";
