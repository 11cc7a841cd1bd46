import { showToast } from "@/components/ui/toast";
import type { Inserted } from "@/lib/flow/edit/insert-nodes";
import { refusalInWords } from "../words/refusal-words";
import { commandTexts } from "./command-texts";

/** Says why components could not be put where they should have gone. */
export function reportRefused(refused: Inserted["refused"]): void {
  if (refused.length === 0) return;
  const reasons = [...new Set(refused.map(({ reason }) => refusalInWords(reason)))];
  showToast({ tone: "problem", text: commandTexts.notPlaced(refused.length), detail: reasons.join(" ") });
}
