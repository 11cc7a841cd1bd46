/** The address of a link in a text, or null when a phone would not open it: only web, mail and telephone. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(address.trim()) ? address.trim() : null;
}
