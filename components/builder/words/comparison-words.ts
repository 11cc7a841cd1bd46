import type { Comparison } from "@/lib/flow/rules/rules";

type ComparisonWords = { readonly [is in Comparison]: string };

/** How the comparisons of live data are said between what is compared. */
export const comparisonWords: ComparisonWords = {
  is: "is",
  "is-not": "is not",
  contains: "contains",
  more: "is more than",
  less: "is less than",
  "at-least": "is at least",
  "at-most": "is at most",
  "one-of": "is one of",
  empty: "is empty",
  filled: "is filled in",
};

/** The same of days and moments. */
export const dayComparisonWords: ComparisonWords = {
  ...comparisonWords,
  more: "is after",
  less: "is before",
  "at-least": "is on or after",
  "at-most": "is on or before",
};
