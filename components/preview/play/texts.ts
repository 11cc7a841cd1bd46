/** Words around the phone while a Flow is played. */
export const playTexts = {
  phone: "Simulated phone",
  startOver: "Start over",
  decide: "Your endpoint would decide here",
  decideHelp:
    "This Flow asks an endpoint what comes next. Choose what it answers; the data comes from the examples in the Flow.",
  goTo: (title: string) => `Go to “${title}”`,
  stay: "Stay on this screen",
  finish: "Finish the Flow",
  refuse: "Show a message",
  refusal: "Please check your answers.",
  linkOpens: "The Flow opens this address",
  openLink: "Open in a new tab",
  dismiss: "Back to the phone",
  nothingToAnswer: "The Flow gives the endpoint no screen to lead to.",
  timedOut: "The endpoint did not answer within 10 seconds.",
} as const;
