import type { Scope } from "@/db/scope";
import { type AccountWithNumbers, listAccounts } from "@/lib/accounts/list-accounts";
import { failure, type Result, success } from "@/lib/result";
import { type ApiRefusal, refusalOf } from "./refusal";

/** The account with this id, or the only one. */
export async function accountOf(
  scope: Scope,
  wanted: string | undefined,
): Promise<Result<AccountWithNumbers, ApiRefusal>> {
  const accounts = await listAccounts(scope);
  if (wanted !== undefined) {
    const found = accounts.find(({ id }) => id === wanted);
    return found ? success(found) : failure(refusalOf("not-found"));
  }
  const [first, second] = accounts;
  if (!first) return failure(refusalOf("no-account"));
  return second ? failure(refusalOf("which-account")) : success(first);
}
