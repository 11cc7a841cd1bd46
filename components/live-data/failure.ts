import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { texts } from "./texts";

/** Why the server did not do something. */
export type LiveDataFailure = { readonly reason: string };

/** Says that something was not done, and leads to the sign-in page and back when that is the reason. */
export function showFailure({ reason }: LiveDataFailure): void {
  const here = location.pathname + location.search;
  const signIn = {
    label: texts.signIn,
    run: () => location.assign(`/sign-in?next=${encodeURIComponent(here)}`),
  };
  showToast({ ...wordsFor(reason), tone: "problem", action: reason === "signed-out" ? signIn : undefined });
}

function wordsFor(reason: string): { readonly text: string; readonly detail: string } {
  const { failures } = texts;
  return Object.entries(failures).find(([known]) => known === reason)?.[1] ?? failures.unavailable;
}

/** The answer of an action; a lost connection is a refusal like others. */
export async function asked<Value, Failure extends LiveDataFailure>(
  answer: Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | { readonly reason: "unavailable" }>> {
  try {
    return await answer;
  } catch {
    return { ok: false, failure: { reason: "unavailable" } };
  }
}
