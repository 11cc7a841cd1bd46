import type { Tone } from "@/components/ui/tone";
import { faultWords } from "./fault-words";
import type { CallItem } from "./ports";
import { texts } from "./texts";

/** What a person or WhatsApp did, in words. */
export function askedWords({ kind, action, screen }: CallItem): string {
  if (kind === "ping") return texts.kinds.ping;
  if (kind === "unread") return texts.kinds.unread;
  if (kind === "notice") return texts.kinds.notice(screen);
  if (action === "INIT") return texts.actions.INIT;
  if (action === null || screen === null) return texts.actions.nothing;
  return texts.actions[action](screen);
}

/** What came of it, with the colour that goes with it. */
export function outcomeOf({ code, status, nextScreen }: CallItem): {
  readonly words: string;
  readonly tone: Tone;
} {
  if (code === "token-closed" || code === "too-often")
    return { words: faultWords(code).title, tone: "caution" };
  if (code !== null) return { words: faultWords(code).title, tone: "problem" };
  if (status === 427) return { words: texts.closed, tone: "caution" };
  return { words: nextScreen === "SUCCESS" ? texts.finished : texts.fine, tone: "good" };
}

/** The screen the person was led to; null when they stayed or there was none. */
export function ledTo({ screen, nextScreen, code }: CallItem): string | null {
  return nextScreen === null || nextScreen === screen || nextScreen === "SUCCESS" || code !== null
    ? null
    : nextScreen;
}
