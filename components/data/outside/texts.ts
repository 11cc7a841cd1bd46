import type { SourceKind } from "@/lib/sources/rows";

type OutsideKind = Exclude<SourceKind, "table">;

const titles: { readonly [kind in OutsideKind]: string } = {
  url: "New web address",
  sheet: "New Google Sheet",
  calendar: "New calendar",
};

export const outsideTexts = {
  titles,
  name: "Name",
  namePlaceholder: { url: "Products", sheet: "Price list", calendar: "Opening hours of Ana" },
  nameMissing: "Give it a name.",
  url: {
    label: "Address",
    placeholder: "https://api.example.com/products",
    help: "Returns JSON or CSV.",
    method: "Method",
    methods: { GET: "GET, to read", POST: "POST, with content" },
    headers: "Headers",
    query: "Query",
    body: "Content",
    bodyHelp: "JSON, or any text.",
    more: "Headers, query, method",
  },
  pairs: {
    name: (group: string, number: number) => `${group}: name ${number}`,
    value: (group: string, number: number) => `${group}: value ${number}`,
    namePlaceholder: "Name",
    valuePlaceholder: "Value",
    kept: "Saved, not shown",
    secret: "Secret",
    add: (group: string) => (group === "Headers" ? "Add a header" : "Add to the query"),
    remove: (name: string) => `Remove ${name}`,
    secretHelp: "Secret values are kept encrypted and never shown again.",
  },
  sheet: {
    via: "How it is read",
    vias: {
      link: {
        label: "By its link",
        help: "For sheets that are published or that everybody with the link may see",
      },
      account: {
        label: "By a service account",
        help: "For private sheets, shared with the address of the account",
      },
    },
    url: "Link of the sheet",
    urlHelp: "As it stands in the browser, or from File, Share, Publish to web.",
    urlUnknown: "This is no link of Google Sheets. It is read as the address of a CSV file.",
    needsId:
      "A service account needs the link as it stands in the browser, with /d/ and the name of the sheet.",
    tab: "Tab",
    tabHelp: "Its name, as Prices. The first one when empty.",
    key: "Key of the service account",
    keyHelp: "The JSON file that Google gave you. It is kept encrypted and never shown again.",
    keyKept: "Saved, not shown. Paste another to replace it.",
    steps: [
      "Open console.cloud.google.com, make a project and switch on the Google Sheets API.",
      "Make a service account there, then a key for it as JSON.",
      "Share the sheet with the e-mail address of the account, as viewer.",
      "Paste the JSON here.",
    ],
    how: "How do I get a key?",
  },
  calendar: {
    address: "iCal link",
    addressHelp: "It is kept encrypted, as whoever has it can read the calendar.",
    addressKept: (host: string) => `Saved: ${host}. Paste another to replace it.`,
    placeholder: "https://calendar.google.com/calendar/ical/…/basic.ics",
    zone: "Time zone",
    zoneHelp: "Of whole days, and of times that name no zone.",
    how: "Where do I find it?",
    steps: [
      "Google: Settings of the calendar, Integrate calendar, Secret address in iCal format.",
      "Outlook: Settings, Calendar, Shared calendars, Publish a calendar, the ICS link.",
      "Apple: share the calendar as a public calendar and copy the link.",
    ],
    week: (from: string, to: string) => `${from} to ${to}`,
    before: "Week before",
    after: "Week after",
    today: "This week",
    busy: "Busy",
    busyTimes: "Busy times of the week",
    wholeDay: "Whole day",
    none: "Nothing in this week",
    count: (count: number) =>
      count === 1 ? "1 busy time in what was read" : `${count} busy times in what was read`,
  },
  cache: "Ask again after",
  cacheHelp: "In between, Flows get what was fetched last. When it fails they get the last rows that worked.",
  cacheTimes: [
    { value: "10", label: "10 seconds" },
    { value: "60", label: "1 minute" },
    { value: "300", label: "5 minutes" },
    { value: "900", label: "15 minutes" },
    { value: "3600", label: "1 hour" },
    { value: "86400", label: "1 day" },
  ],
  fetch: { first: "Fetch a sample", again: "Fetch again", calendar: "Look at it" },
  took: (ms: string) => `Answered in ${ms} ms`,
  waiting: {
    title: "Nothing fetched yet",
    url: "Fetch a sample. Then click the list and the values that you need in what comes back.",
    sheet: "Fetch a sample. The columns are those of the first line.",
    calendar: "Look at the calendar to see the busy times as a week.",
  },
  list: {
    title: "1. Click the list",
    text: "Each item of it becomes a row.",
    use: (count: number) => (count === 1 ? "Use this list, 1 item" : `Use this list, ${count} items`),
    used: (count: number) => (count === 1 ? "Your list, 1 item" : `Your list, ${count} items`),
    more: (count: number) => `${count} more items`,
    whole: "The whole answer is one row",
    answer: "Answer",
    none: "There is no list in this answer. It is read as one row.",
  },
  pick: {
    title: "2. Click the values you need",
    text: "Each becomes a column; click again to take it out.",
    add: (path: string) => `Column from ${path}`,
  },
  columns: {
    title: "Columns",
    name: "Name",
    type: "Type",
    from: "From",
    remove: (name: string) => `Remove the column ${name}`,
    currency: "Currency",
    none: "No value chosen yet.",
    unused: "Not used",
    add: (name: string) => `Add ${name}`,
  },
  preview: {
    title: "What Flows see",
    unfit: (count: number) =>
      count === 1
        ? "1 value does not fit its type and counts as empty."
        : `${count} values do not fit their types and count as empty.`,
    noRows: "No rows",
  },
  save: { first: "Save", again: "Save changes" },
  saved: "Saved",
  failures: {
    "secret-missing":
      "A secret is missing. Enter it: what was saved is only sent to the address it was entered for.",
    "secrets-lost": "The saved secrets cannot be opened any more. Enter them again.",
  } as { readonly [reason: string]: string },
  noPairName: "A header or a part of the query has a value, but no name.",
  noAddress: "Enter the address first.",
  noColumns: "Choose at least one column.",
  health: {
    good: "Works",
    stale: "It fails; Flows get the last rows that worked",
    failing: "It fails, and Flows get nothing",
    lastGood: "Last worked",
    lastBad: "Last failed",
    new: "Flows have not asked for it yet",
  },
} as const;
