/** Words around the stand-in for Meta. */
export const texts = {
  preview: {
    title: (name: string) => `Preview of ${name}`,
    simulated: "Simulated",
    note: "This preview is made by Flowsmith and not by Meta. Live data shows examples.",
    unreadable: "This Flow cannot be shown",
    unreadableNote: "Its JSON is broken. Correct it in the builder and upload it again.",
  },
} as const;
