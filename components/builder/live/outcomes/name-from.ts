/** Names are words joined by underscores, as references can spell them: "Order state" is order_state. */
export function nameFrom(typed: string): string {
  const plain = typed
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_\d]+|_+$/g, "")
    .slice(0, 60);
}
