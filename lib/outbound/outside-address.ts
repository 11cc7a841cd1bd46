import ipaddr from "ipaddr.js";

/** Whether an IP address belongs to the internet: no private network, no machine of its own, no group. */
export function isPublicIp(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the clothes of IPv6 is what it stands for.
  return ipaddr.process(address).range() === "unicast";
}

export function isLoopbackIp(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}

export type AddressFault = "no-address" | "not-https" | "carries-password" | "not-public";

/**
 * Why a request may not go to an address; undefined when it may, as far as the address itself tells: what its name
 * stands for is checked at the connection. `allowsLocal` lets http go to 127.0.0.1, for tests.
 */
export function addressFault(
  address: string,
  { allowsLocal }: { readonly allowsLocal: boolean },
): AddressFault | undefined {
  if (!URL.canParse(address)) return "no-address";
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return "carries-password";
  const isLocal = url.hostname === "127.0.0.1";
  if (allowsLocal && isLocal && (url.protocol === "http:" || url.protocol === "https:")) return undefined;
  if (url.protocol !== "https:") return "not-https";
  const bare = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(bare)) return isPublicIp(bare) ? undefined : "not-public";
  return bare === "localhost" || bare.endsWith(".localhost") ? "not-public" : undefined;
}
