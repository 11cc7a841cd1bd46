/** What a colour means here; a word or a shape always goes with it. */
export type Tone = "neutral" | "accent" | "problem" | "caution" | "good";
