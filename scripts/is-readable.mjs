/**
 * Whether the path of an address can be decoded. Next answers 500 where one cannot and a page has a name for that part:
 * "/flows/%ff" is cut off or of another encoding, so nothing can stand there.
 * @param {string | undefined} address with or without a query
 */
export function isReadable(address = "") {
  const [path = ""] = address.split("?", 1);
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    // The only error of decodeURIComponent is that it cannot.
    return false;
  }
}
