/** What stands around notices. */
export const texts = {
  label: "What you should know",
  dismiss: "Dismiss",
  dismissNamed: (title: string) => `Dismiss: ${title}`,
  toFlow: "Open its publish page",
  toCalls: "See what went wrong",
  toAccount: "Open the account",
  all: (count: number) => `Show all ${count}`,
  said: "What WhatsApp said",
  failed: { text: "This could not be dismissed", detail: "Try again in a moment." },
} as const;
