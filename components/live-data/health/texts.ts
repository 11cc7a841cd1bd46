const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });

export const texts = {
  span: "Over",
  spans: { hour: "Last hour", day: "Last day", week: "Last week" },
  figures: {
    questions: "Questions of phones",
    good: "Answered well",
    answered: "Answered at all",
    p50: "Half of them within",
    p90: "Nine of ten within",
    p99: "99 of 100 within",
  },
  none: "–",
  ms: (ms: number) => (ms >= 1_000 ? `${number(ms / 1_000)} s` : `${number(ms)} ms`),
  percent: (value: number) => `${number(value)} %`,
  count: number,
  charts: {
    rate: "Questions",
    rateHelp: "How many came, and how many of them went wrong.",
    time: "Time to answer",
    timeHelp: "WhatsApp warns when nine of ten take longer than 1 second, and again at 5 and at 7.",
    fine: "Went well",
    faults: "Went wrong",
    p50: "Half within",
    p90: "Nine of ten within",
    p99: "99 of 100 within",
    lineAt: (time: string) => `WhatsApp warns at ${time}`,
    line: "WhatsApp warns here",
    reach: "Answered at all",
    reachHelp:
      "Health checks of WhatsApp count too. It warns when less than 90 % of ten minutes get an answer.",
    answered: "Answered at all",
  },
  faults: "What went wrong",
  faultsNone: "Nothing, in this time.",
  see: "See these calls",
  times: (count: number) => (count === 1 ? "once" : `${number(count)} times`),
  warnings: {
    slow: {
      near: (value: string, line: string) =>
        `Nine of ten answers take up to ${value}. WhatsApp warns at ${line}, and slows the Flow down if it goes on.`,
      title: "Answers are slow",
      nearTitle: "Answers are getting slow",
    },
    faults: {
      near: (value: string, line: string) =>
        `${value} of the questions of the last half hour went wrong. WhatsApp warns at ${line}, and blocks the Flow if it goes on.`,
      title: "Too many questions go wrong",
      nearTitle: "More questions go wrong",
    },
    away: {
      near: (value: string, line: string) =>
        `${value} of what WhatsApp asked within the last ten minutes was answered at all. It warns below ${line}, and slows the Flow down if it goes on.`,
      title: "Too much stays unanswered",
      nearTitle: "More stays unanswered",
    },
  },
  some: (count: number) => (count === 1 ? "1 question went wrong" : `${number(count)} questions went wrong`),
  someHelp: "Not often enough for WhatsApp to warn. What it was and what to do stands below.",
  refused: "It was turned away, and counts for none of the figures.",
  good: "All is well: nothing near the lines at which WhatsApp warns.",
  failed: {
    title: "The figures could not be loaded",
    text: "Check the connection to Flowsmith and try again.",
    action: "Try again",
  },
  empty: {
    title: "Nothing to measure yet",
    text: "As soon as phones ask this Flow for live data, you see here how fast it answers and how often something goes wrong.",
  },
} as const;
