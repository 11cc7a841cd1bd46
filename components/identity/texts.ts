import type { FieldProblem, IdentityFailure, IdentityField } from "./ports";

export const texts = {
  name: "Your name",
  nameHelp: "Shown next to what you change.",
  email: "Email",
  password: "Password",
  passwordRule: (min: number) => `At least ${min} characters. A few words in a row are easy to remember.`,
  signIn: {
    title: "Sign in",
    text: "Go on with your Flows.",
    submit: "Sign in",
  },
  signUp: {
    title: "Set up Flowsmith",
    text: "You are the first one here: your account owns this workspace. It is kept on this server alone.",
    submit: "Create account",
  },
  problem,
  failure,
} as const;

function problem(field: IdentityField, what: FieldProblem, passwordMin: number): string {
  switch (what) {
    case "missing":
      return { name: "Enter your name.", email: "Enter your email.", password: "Enter your password." }[
        field
      ];
    case "too-short":
      return `Use at least ${passwordMin} characters.`;
    case "too-long":
      return "This is too long. Shorten it.";
    case "not-an-email":
      return "This is not an email address. It looks like name@example.com.";
  }
}

function failure(refusal: IdentityFailure): { readonly title: string; readonly text: string } | null {
  switch (refusal.reason) {
    case "wrong-credentials":
      return { title: "Email and password do not match", text: "Check both and try again." };
    case "too-many-attempts":
      return {
        title: "Too many attempts",
        text: `Wait ${waitingTime(refusal.waitSeconds)}, then try again.`,
      };
    case "closed":
      return { title: "There is an owner already", text: "Sign in with the account that was created first." };
    case "storage-full":
      return { title: "The server's disk is full", text: "Free some space, then try again." };
    case "unavailable":
      return {
        title: "The server cannot be reached",
        text: "What you typed is kept here. Try again in a moment.",
      };
    case "invalid":
      return null;
  }
}

function waitingTime(seconds: number): string {
  if (seconds <= 90) return "a minute";
  return `${Math.ceil(seconds / 60)} minutes`;
}
