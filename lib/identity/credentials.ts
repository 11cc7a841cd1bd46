import { z } from "zod";

export const passwordMin = 8;
export const passwordMax = 128;

/** What may be wrong with a field, for the page to say in words. */
export type FieldProblem = "missing" | "too-short" | "too-long" | "not-an-email";

const name = z.string().trim().min(1, "missing").max(120, "too-long");
const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "missing")
  .max(254, "too-long")
  .pipe(z.email("not-an-email"));
const password = z.string().min(1, "missing").min(passwordMin, "too-short").max(passwordMax, "too-long");

export const ownerSchema = z.object({ name, email, password });
/** `next` is where the person wanted to go. */
export const signInSchema = z.object({
  email,
  password: z.string().min(1, "missing").max(passwordMax, "too-long"),
  next: z.unknown().optional(),
});

export type Invalid<Field extends string> = {
  readonly reason: "invalid";
  readonly fields: { readonly [field in Field]?: FieldProblem };
};

/** The first problem of each field. */
export function invalidFields<Field extends string>(
  issues: readonly z.core.$ZodIssue[],
  fields: readonly Field[],
): Invalid<Field> {
  const problems: { [field in Field]?: FieldProblem } = {};
  for (const field of fields) {
    const issue = issues.find((candidate) => candidate.path[0] === field);
    if (issue) problems[field] = knownProblem(issue.message);
  }
  return { reason: "invalid", fields: problems };
}

function knownProblem(message: string): FieldProblem {
  // A value of another kind than text has no message of ours; it is as good as missing.
  return message === "too-short" || message === "too-long" || message === "not-an-email"
    ? message
    : "missing";
}
