import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicIp } from "./outside-address";

/** Code of the error with which a connection ends that would lead into a private network. */
export const notPublicCode = "ENOTPUBLIC";

type Resolve = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks a name up for a connection and refuses it when any of its addresses is not public. The connection goes to the
 * very addresses that were checked, so a name that changes between two questions gains nothing.
 */
export function publicLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error("The name has no address."), "", 4);
      if (!addresses.every(({ address }) => isPublicIp(address))) {
        const refusal = Object.assign(new Error("The address is not public."), { code: notPublicCode });
        return callback(refusal, "", 4);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
