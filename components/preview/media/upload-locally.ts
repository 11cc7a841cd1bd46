/**
 * The stand-in for WhatsApp's upload: reads the file behind a local address and answers its SHA-256 in base64, as the
 * response message carries it; null where the browser offers no hashing (pages without TLS). Throws when the file can
 * no longer be read.
 */
export async function uploadLocally(address: string): Promise<string | null> {
  const response = await fetch(address);
  const bytes = await response.arrayBuffer();
  if (crypto.subtle === undefined) return null;
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

/** A media id like WhatsApp's: sixteen digits. */
export function newMediaId(): string {
  const digits = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(digits, (byte) => byte % 10).join("");
}
