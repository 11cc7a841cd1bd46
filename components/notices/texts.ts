/** What stands around notices. */
export const texts = {
  label: "What you should know",
  simulated: "Simulated",
  dismiss: "Dismiss",
  dismissNamed: (title: string) => `Dismiss: ${title}`,
  toFlow: "Open its publish page",
  toResponse: "Open the response",
  toCalls: "See what went wrong",
  toHealth: "See how it is doing",
  toAccount: "Open the account",
  all: (count: number) => `Show all ${count}`,
  said: "What WhatsApp said",
  failed: { text: "This could not be dismissed", detail: "Try again in a moment." },
} as const;
