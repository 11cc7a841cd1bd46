/** Texts of the problems panel. */
export const problemsTexts = {
  title: "Problems",
  none: "No problems found",
  noneHelp: "WhatsApp would accept this Flow. Try it before you send it.",
  summary: (errors: number, warnings: number) =>
    [
      errors > 0 ? (errors === 1 ? "1 blocks publishing" : `${errors} block publishing`) : "",
      warnings > 0 ? (warnings === 1 ? "1 works, but look" : `${warnings} work, but look`) : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  error: "Blocks publishing",
  warning: "Works, but look",
  wholeFlow: "The whole Flow",
  fix: "Fix",
  /** What a fix does, where one word says too little. */
  fixes: new Map([["send-answer", "Send it with the last button"]]),
  fixAll: (count: number) => `Fix ${count} at once`,
  fixed: "Fixed",
  undo: "Undo",
  close: "Close problems",
  code: (code: string) => `WhatsApp calls this ${code}`,
} as const;
