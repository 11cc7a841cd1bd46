import type { AccountKind } from "@/db/schema/whatsapp-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import { addressFault, type OutsideSettings } from "@/lib/outbound/outside-address";

type House = Pick<AccountsRoom, "publicUrl" | "localUrl">;

/** Which addresses an account can be given: https on the internet; the sandbox is of this house and calls it as well. */
export function callableFrom(house: House, kind: AccountKind): OutsideSettings {
  const ownOrigins = kind === "sandbox" ? [new URL(house.publicUrl).origin, house.localUrl] : [];
  return { allowsLocal: false, ownOrigins };
}

/** Whether an account can be told this address for live data. */
export function isCallable(house: House, kind: AccountKind, address: string): boolean {
  return addressFault(address, callableFrom(house, kind)) === undefined;
}
