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

export type OutsideSettings = {
  /** Lets http go to 127.0.0.1: for tests, and for development on one machine. */
  readonly allowsLocal: boolean;
  /** Origins of this house, which may be called wherever they are: for its own stand-in of WhatsApp. */
  readonly ownOrigins?: readonly string[];
};

/**
 * Why a request may not go to an address; undefined when it may, as far as the address itself tells: what its name
 * stands for is checked at the connection.
 */
export function addressFault(address: string, settings: OutsideSettings): AddressFault | undefined {
  if (!URL.canParse(address)) return "no-address";
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return "carries-password";
  if (isInside(url, settings)) return undefined;
  if (url.protocol !== "https:") return "not-https";
  const bare = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(bare)) return isPublicIp(bare) ? undefined : "not-public";
  return bare === "localhost" || bare.endsWith(".localhost") ? "not-public" : undefined;
}

/** Whether an address lies inside and may be called all the same. */
export function isInside(url: URL, { allowsLocal, ownOrigins = [] }: OutsideSettings): boolean {
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && (ownOrigins.includes(url.origin) || (allowsLocal && url.hostname === "127.0.0.1"));
}
