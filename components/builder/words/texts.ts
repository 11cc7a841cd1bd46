import type { Comparator } from "@/lib/flow/expression/condition-tokens";

type Compares = { readonly [operator in Comparator]: (subject: string, value: string) => string };

const compares: Compares = {
  "==": (subject, value) => `${subject} is ${value}`,
  "!=": (subject, value) => `${subject} is not ${value}`,
  "<": (subject, value) => `${subject} is less than ${value}`,
  "<=": (subject, value) => `${subject} is ${value} or less`,
  ">": (subject, value) => `${subject} is more than ${value}`,
  ">=": (subject, value) => `${subject} is ${value} or more`,
};

/** How conditions and components are said in plain words. */
export const words = {
  compares,
  and: " and ",
  or: " or ",
  isYes: (subject: string) => `${subject} is yes`,
  isNo: (subject: string) => `${subject} is no`,
  isEmpty: (subject: string) => `${subject} is empty`,
  isFilled: (subject: string) => `${subject} is filled`,
  not: (inner: string) => `not (${inner})`,
  ends: {
    "start-date": (range: string) => `first day of ${range}`,
    "end-date": (range: string) => `last day of ${range}`,
  },
  noCondition: "no condition yet",
  customCondition: "a condition of its own",
  when: (condition: string) => `When ${condition}`,
  otherwise: "Otherwise",
  noSubject: "the answer",
  case: (subject: string, value: string) => `When ${subject} is “${value}”`,
  otherCases: (subject: string) => `When ${subject} is anything else`,
  unknownComponent: (type: string) => (type === "" ? "Unknown component" : `Unknown component ${type}`),
  value: (name: string) => `[${name}]`,
  named: (title: string, text: string) => `${title}: ${text}`,
  untitledScreen: "Untitled screen",
} as const;
