/** Whether a text is base64 without line breaks; padding may be left out. */
export function isBase64(text: string): boolean {
  let end = text.length;
  while (end > 0 && end > text.length - 2 && text.charCodeAt(end - 1) === padding) end -= 1;
  for (let at = 0; at < end; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return end > 0;
}

const padding = 61;

function isDigit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 43 ||
    code === 47
  );
}
