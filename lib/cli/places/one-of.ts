import { failure, success } from "@/lib/result";
import type { Told } from "./place";

type Named = { readonly id: string; readonly name: string };

/** The one with this id, or the only one with this name. */
export function oneOf<Item extends Named>(
  items: readonly Item[],
  wanted: string,
  kind: "Flow" | "account",
): Told<Item> {
  const byId = items.find(({ id }) => id === wanted);
  if (byId) return success(byId);
  const [byName, another] = items.filter(({ name }) => name === wanted);
  if (byName && !another) return success(byName);
  return byName
    ? failure({ problem: `More than one ${kind} is called "${wanted}".`, remedy: "Give its id instead." })
    : failure({ problem: `There is no ${kind} "${wanted}".`, remedy: listCommand[kind] });
}

const listCommand = {
  Flow: '"npm run -s flow -- list" shows those there are.',
  account: '"npm run -s flow -- accounts" shows those there are.',
};

/** The wanted account, or the only one. */
export function accountOf<Item extends Named>(
  accounts: readonly Item[],
  wanted: string | undefined,
): Told<Item> {
  if (wanted !== undefined) return oneOf(accounts, wanted, "account");
  const [first, second] = accounts;
  if (!first) return failure({ problem: "No WhatsApp account is connected.", remedy: "Connect one first." });
  if (!second) return success(first);
  return failure({
    problem: "There is more than one account.",
    remedy: "Say which one with --account ID.",
    isMisuse: true,
  });
}
