/** How values are said, also where nothing can be edited. */
export const valueTexts = {
  choose: "choose",
  quoted: (text: string) => `“${text}”`,
  emptyText: "an empty text",
  yes: "yes",
  no: "no",
  group: "a group of values",
  today: "today",
  token: "the token of the message",
  from: (words: string, screen: string) => `${words}, from ${screen}`,
  rowOf: (step: number) => (step === 0 ? "a row of a step that is gone" : `the row of step ${step}`),
  cellOf: (column: string, step: number) =>
    step === 0 ? `${column} of a step that is gone` : `${column} from step ${step}`,
  allOf: (column: string, step: number) => `every ${column} from step ${step}`,
  optionsOf: (step: number) =>
    step === 0 ? "options of a step that is gone" : `the rows of step ${step} as options`,
  resultOf: (step: number) =>
    step === 0 ? "the result of a step that is gone" : `the result of step ${step}`,
  as: (words: string, format: string) => `${words} as ${format}`,
  formats: { number: "a number", money: "money", date: "a date", weekday: "a day", time: "a time" },
  free: "free places",
  row: "the row",
  freeTimes: "free times as options of a list",
  slots: { date: "the day", time: "the time", free: "places left" },
  column: "a column",
  gone: "a column that is gone",
} as const;
