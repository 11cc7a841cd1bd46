import { showToast } from "@/components/ui/toast";
import type { AccountFailure } from "./ports";
import { texts } from "./texts";

/** Says that something was not done, and leads to the sign-in page and back when that is the reason. */
export function showFailure(refusal: AccountFailure): void {
  const here = location.pathname + location.search;
  const signIn = {
    label: texts.signIn,
    run: () => location.assign(`/sign-in?next=${encodeURIComponent(here)}`),
  };
  showToast({
    ...texts.failure(refusal),
    tone: "problem",
    action: refusal.reason === "signed-out" ? signIn : undefined,
  });
}
