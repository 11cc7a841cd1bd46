type FaultWords = { readonly title: string; readonly todo: string };

const ours = {
  "not-set-up": {
    title: "Nobody answers yet",
    todo: "Choose under “Who answers” what decides, and put it live.",
  },
  "too-slow": {
    title: "Took too long",
    todo: "Phones need an answer within 8 seconds. Make what was waited for faster, ask it for less, or keep what it gives for longer.",
  },
  "source-down": {
    title: "A source did not answer",
    todo: "Test the source or the server that is named. As soon as it answers again, so does the Flow.",
  },
  "bad-answer": {
    title: "The answer could not be used",
    todo: "An answer is JSON with “screen” and “data”. Compare it with what came instead.",
  },
  "address-refused": {
    title: "The address may not be called",
    todo: "Enter a public address that begins with https:// and does not redirect.",
  },
  "circuit-open": {
    title: "Left alone for a moment",
    todo: "The server failed several times in a row. Repair it; it is tried again by itself every half minute.",
  },
  "rule-failed": {
    title: "A rule failed",
    todo: "Open the rules of this screen in the builder and try them with the same answers.",
  },
  "no-rule": {
    title: "No rule for this",
    todo: "Say in the builder what happens on this screen when the person does that.",
  },
  "handler-threw": {
    title: "The code broke off",
    todo: "Repair the line that is named, try the code with the same question, and put it live.",
  },
  "handler-limit": {
    title: "The code used up its limits",
    todo: "Look for a loop that does not end, or for too many calls to other servers.",
  },
  "handler-broken": {
    title: "The code cannot be run",
    todo: "It needs a function named “handler” and must be free of mistakes in its grammar.",
  },
  "unknown-screen": {
    title: "Unknown screen",
    todo: "The answer leads to a screen that this version of the Flow does not have. Correct its name, or publish the Flow.",
  },
  "wrong-way": {
    title: "The step is not allowed",
    todo: "Phones only go where the Flow has a route. Add the route in the builder and publish, or answer with a neighbouring screen.",
  },
  "wrong-data": {
    title: "The data does not fit the screen",
    todo: "Correct the value that is named, or change what the screen expects in the builder and publish.",
  },
  "too-large": {
    title: "Too large",
    todo: "Phones take 10 MB at most. Send fewer entries or smaller pictures.",
  },
  "too-often": {
    title: "Too many questions",
    todo: "More came within a minute than this Flow allows. If they are real, raise the limit.",
  },
  internal: {
    title: "A defect of ours",
    todo: "Nothing you did. If it stays, look into the server's own log.",
  },
  "wrong-signature": {
    title: "Not signed by WhatsApp",
    todo: "If phones cannot open the Flow any more, the app secret was renewed at Meta: enter the new one on the page of the account. Otherwise somebody else called the address, and was refused.",
  },
  "no-envelope": { title: "Not from WhatsApp", todo: "Nothing to do: what came is no call of WhatsApp." },
  "not-decrypted": {
    title: "Could not be opened",
    todo: "Once after a change of keys this is usual. If it stays, set the public key of the phone number anew on the page of the account.",
  },
  "not-understood": { title: "Not understood", todo: "The call asks for nothing that WhatsApp documents." },
  "token-closed": {
    title: "The message holds no longer",
    todo: "Intended: the person read that the form is closed. Send a new message if they should answer.",
  },
  "token-not-proved": {
    title: "The token is not proved",
    todo: "The Flow uses data API 4.0, where WhatsApp signs each token. This one was missing or wrong, so the Flow was closed.",
  },
} as const satisfies { readonly [code: string]: FaultWords };

/** What phones report about an answer they could not use, in WhatsApp's words. */
const reported = {
  "invalid-screen-transition": {
    title: "The phone refused the step",
    todo: "The Flow on the phone has no route to that screen. It may be an older version than the one that answered.",
  },
  "payload-schema-error": {
    title: "The phone refused the data",
    todo: "The data did not fit the screen on the phone. It may be an older version than the one that answered.",
  },
  "components-validation-error": {
    title: "The phone could not draw it",
    todo: "A value is beyond what a component takes: a list too long, a picture too large.",
  },
  "response-decryption-error": {
    title: "The phone could not open the answer",
    todo: "If it happens again, set the public key of the phone number anew.",
  },
} as const satisfies { readonly [code: string]: FaultWords };

/** What comes near a line at which WhatsApp warns; of notices, not of calls. */
const near = {
  "near-slow": {
    title: "Answers are getting slow",
    todo: "See which calls take long, and make what they wait for faster.",
  },
  "near-faults": {
    title: "More questions go wrong",
    todo: "See what went wrong most often, and mend it.",
  },
  "near-away": {
    title: "More stays unanswered",
    todo: "See to it that this server and its database are reached at all times.",
  },
} as const satisfies { readonly [code: string]: FaultWords };

/** What went wrong and what to do about it, for a code of the log or of a notice. */
export function faultWords(code: string): FaultWords {
  const known: { readonly [code: string]: FaultWords } = { ...ours, ...reported, ...near };
  const found = Object.hasOwn(known, code) ? known[code] : undefined;
  return found ?? { title: "The phone complained", todo: "Look at what it said." };
}
