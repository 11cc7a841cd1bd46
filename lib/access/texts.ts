/** What the room itself says; refusals stand in `api/refusal.ts`. */
export const texts = {
  beforePush: "Before the command line replaced it",
  notAFlow: "This opens as no Flow. It is kept as it is.",
} as const;
