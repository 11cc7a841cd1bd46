import { breakingInWords } from "@/components/compare/breaking-words";
import { breakingChanges } from "@/lib/flow/compare/breaking-changes";
import { compare } from "@/lib/flow/compare/compare";
import { openText } from "@/lib/flow/text/open-text";
import type { LiveAndNext } from "./publishing-state";

/** What publishing may break for those who rely on what is live, in words; each thing once. */
export function breakingBetween(versions: LiveAndNext | undefined): readonly string[] {
  if (!versions?.live) return [];
  const [live, next] = [openText(versions.live), openText(versions.next)];
  if (!live.ok || !next.ok) return [];
  const comparison = compare(live.value.document, next.value.document);
  return [...new Set(breakingChanges(comparison).map(breakingInWords))];
}
