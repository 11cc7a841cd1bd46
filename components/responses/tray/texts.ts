const responses = (count: number) =>
  `${count.toLocaleString("en")} ${count === 1 ? "response" : "responses"}`;

export const trayTexts = {
  title: "Responses without a Flow",
  back: "Flows",
  intro:
    "These people completed a Flow, but nothing in what WhatsApp delivered tells which one. Say which Flow each belongs to, or take it off this list.",
  notice: (count: number) => `${responses(count)} could not be put to a Flow`,
  look: "Look at them",
  flow: "Flow",
  chooseFlow: "Which Flow is it?",
  assign: "Assign",
  dismiss: "Dismiss",
  undo: "Undo",
  assigned: (flow: string) => `Put to ${flow}`,
  dismissed: "Taken off the list. It is kept.",
  failed: "That did not work",
  failedText: "Load the page again and look whether it is still here.",
  token: "Token",
  more: "Show older ones",
  empty: {
    title: "Every response has its Flow",
    text: "When somebody completes a Flow and it cannot be told which one, it waits here.",
    action: "Go to your Flows",
  },
} as const;
