/** Names of revisions that this workroom keeps. */
export const texts = {
  imported: "Imported from WhatsApp",
  taken: "Taken over from WhatsApp",
  notTaken: "Changed at WhatsApp, not taken over",
  beforeTaking: "Before the version of WhatsApp was taken",
  copyOf: (name: string) => `Copy of ${name}`,
} as const;
