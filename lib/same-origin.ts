/**
 * Whether a request comes from a page of this site. Browsers say so themselves; where they do not, the host they came
 * from has to be the host they asked for, as a proxy in front passes it on.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return new URL(origin).host === host;
}
