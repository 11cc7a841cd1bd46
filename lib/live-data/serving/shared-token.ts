/** What programs send that give no token; it is in many messages at once. */
export function isNobodys(token: string): boolean {
  return token === "" || token === "unused";
}

/** What chance alone tells apart is longer (spec/platform.md, C.7). */
const ownLengthMin = 16;

/**
 * Whether a token that was not made here may be in the messages of several people: "test" and "flow1" are, and so is the
 * id of the Flow at Meta.
 */
export function mayBeShared(token: string, metaFlowId: string | null): boolean {
  return token.length < ownLengthMin || token === metaFlowId;
}
