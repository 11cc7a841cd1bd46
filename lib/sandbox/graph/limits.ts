import { countSandboxCall } from "@/db/sandbox-accounts";
import { success } from "@/lib/result";
import type { Area } from "../sandbox";
import { type Answer, refuse } from "./refusal";

/** Of an account with a registered number, as all are here (spec/platform.md, A.2). */
const callsPerHour = 5_000;

export type Usage = { readonly [header: string]: string };

/** Counts a call for its account, and says in headers how much of the limit is used. */
export async function countCall(area: Area, accountId: string): Promise<Answer<Usage>> {
  const calls = await countSandboxCall(area, accountId, area.now());
  if (calls > callsPerHour) return limitReached(80007);
  return success(usageHeaders(accountId, Math.floor((calls / callsPerHour) * 100), 0));
}

export function usageHeaders(accountId: string, percent: number, waitMinutes: number): Usage {
  const use = {
    type: "whatsapp",
    call_count: percent,
    total_cputime: 1,
    total_time: 1,
    estimated_time_to_regain_access: waitMinutes,
  };
  return {
    "x-business-use-case-usage": JSON.stringify({ [accountId]: [use] }),
    "x-app-usage": JSON.stringify({ call_count: percent, total_cputime: 1, total_time: 1 }),
  };
}

const words: ReadonlyMap<number, string> = new Map([
  [4, "(#4) Application request limit reached"],
  [613, "(#613) Calls to this api have exceeded the rate limit."],
  [
    80007,
    "(#80007) There have been too many calls to this WhatsApp Business account. Wait a bit and try again.",
  ],
  [130429, "(#130429) Rate limit hit"],
  [131048, "(#131048) Spam rate limit hit"],
  [131056, "(#131056) (Business Account, Consumer Account) pair rate limit hit"],
]);

export function limitReached(code: number) {
  return refuse({ message: words.get(code) ?? `(#${code}) Rate limit hit`, code, is_transient: true });
}
