/** What people read in WhatsApp where nobody chose other words. */
export const texts = {
  graceful: "That did not work just now. Please try again in a moment.",
  closed: "This form can no longer be opened.",
} as const;
