/** What the link of a Google Sheet tells. */
export type SheetAddress = {
  /** Where the sheet is read as CSV by whoever has the link. */
  readonly csv: string;
  /** Absent in links of published sheets, which name no spreadsheet. */
  readonly spreadsheetId: string | undefined;
};

/**
 * Recognises the links that Google gives: of a sheet in the browser, of one that is shared, and of one that is
 * published to the web as a page or as CSV. Undefined for anything else.
 */
export function sheetAddress(link: string): SheetAddress | undefined {
  if (!URL.canParse(link.trim())) return undefined;
  const url = new URL(link.trim());
  if (url.protocol !== "https:" || url.hostname !== "docs.google.com") return undefined;
  const tab = /(?:^|[#&?])gid=(\d+)/.exec(`${url.search}&${url.hash}`)?.[1];
  const published = /^\/spreadsheets\/(?:u\/\d+\/)?d\/e\/([\w-]+)\//.exec(`${url.pathname}/`)?.[1];
  if (published !== undefined) {
    const csv = new URL(`https://docs.google.com/spreadsheets/d/e/${published}/pub`);
    csv.searchParams.set("output", "csv");
    if (tab !== undefined) {
      csv.searchParams.set("gid", tab);
      csv.searchParams.set("single", "true");
    }
    return { csv: csv.href, spreadsheetId: undefined };
  }
  const spreadsheetId = /^\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,})/.exec(url.pathname)?.[1];
  if (spreadsheetId === undefined) return undefined;
  const csv = new URL(`https://docs.google.com/spreadsheets/d/${spreadsheetId}/export`);
  csv.searchParams.set("format", "csv");
  if (tab !== undefined) csv.searchParams.set("gid", tab);
  return { csv: csv.href, spreadsheetId };
}
