import type { BackAt, RuleAt } from "../../rules/rule-at";

export type RuleFaultCode =
  | "screen-gone"
  | "trigger-gone"
  | "target-gone"
  | "source-gone"
  | "source-unfit"
  | "column-gone"
  | "step-gone"
  | "step-later"
  | "step-unfit"
  | "answer-gone"
  | "input-gone"
  | "field-gone"
  | "no-otherwise"
  | "no-way-back"
  | "unfinished";

/** What is wrong with a rule, in words for its owner, and where. */
export type RuleFault = {
  readonly at: RuleAt | BackAt;
  /** The step, by its id, or the way on, by its position. */
  readonly step?: string;
  readonly outcome?: number;
  readonly code: RuleFaultCode;
  readonly message: string;
};

/** What is said of a rule, by what it does not find. */
export const faultTexts = {
  screenGone: "This screen is gone. Take the rule away.",
  triggerGone: "Nothing on the screen asks for this rule any more. Take it away, or let a button ask for it.",
  targetGone: "The screen it goes to is gone. Choose another one.",
  noTarget: "Choose the screen it goes to.",
  noSource: "Choose where to look.",
  sourceGone: "The table or source it uses is gone. Choose another one.",
  notTable: (name: string) => `${name} can only be read. Choose a table.`,
  noColumn: "Choose a column.",
  columnGone: (source: string) => `A column it uses is no longer in ${source}. Choose another one.`,
  stepGone: "It uses a step that is gone. Choose another value.",
  stepLater: "It uses a step that comes later. Move that step up, or choose another value.",
  slotsGone: "It saves a free time, and the step that finds the free times beside this table is gone.",
  stepUnfit: "It uses something that this step does not give. Choose another value.",
  answerGone: (key: string) => `The answer “${key}” is no longer sent along. Choose it again.`,
  inputGone: (name: string) =>
    `The input “${name}” is no longer on the screen. Choose another place for the message.`,
  fieldGone: (name: string, screen: string) => `${screen} has no value “${name}” any more. Take it away.`,
  noOtherwise: "When no condition fits, nobody knows where to go. Leave the last way without conditions.",
  noWayBack: "Several screens lead here, so choose where back leads. Until then nobody can go back.",
  backGone: "The screen that back leads to is gone. Choose another one.",
  noWays: "Say what happens in the end.",
  noValue: "Choose a value.",
  noMessage: "Write what the person reads.",
  noConditions: "Choose when it refuses.",
  noCells: "Choose a column to fill.",
  noHours: "Add opening hours.",
} as const;
