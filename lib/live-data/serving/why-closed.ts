import type { StoredEndpoint } from "@/db/endpoints";
import { looksSigned } from "@/lib/sending/flow-token";
import type { TokenReading } from "@/lib/sending/read-flow-token";

type Rules = Pick<StoredEndpoint, "flowId" | "takesStrangers" | "tokenDays">;
type Asking = {
  readonly token: string;
  readonly reading: TokenReading | undefined;
  readonly isAnswered: boolean;
  readonly now: Date;
};

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Why a Flow token holds no longer, for the owner; undefined when it does. A token in the form of ours that was not made
 * here is a forgery, or its message is deleted. Tokens of others are taken unless the owner says otherwise: other
 * programs, WhatsApp's own preview and messages without a token bring them (spec/platform.md, C.7).
 */
export function whyClosed(
  { flowId, takesStrangers, tokenDays }: Rules,
  { token, reading, isAnswered, now }: Asking,
): string | undefined {
  if (!reading) {
    if (looksSigned(token)) return "The Flow token looks like ours, but no message was sent with it.";
    return takesStrangers
      ? undefined
      : "The Flow token was not made here, and only our own messages are answered.";
  }
  if (reading.send.flowId !== flowId) return "The Flow token belongs to a message of another Flow.";
  const ageMs = now.getTime() - reading.send.createdAt.getTime();
  if (tokenDays !== null && ageMs > tokenDays * dayMs) return `The message is older than ${tokenDays} days.`;
  return isAnswered ? "The message was answered already, and each may be answered once." : undefined;
}
