/** What looks at the needs of publishing say by themselves; WhatsApp's own words come with explanations. */
export const texts = {
  flow: {
    good: "Nothing in the Flow blocks publishing.",
    notReadable: {
      happened: "The Flow cannot be read as it stands.",
      remedy: "Open its JSON and mend the place that is shown.",
    },
    problems: (count: number) => ({
      happened: count === 1 ? "One problem blocks publishing." : `${count} problems block publishing.`,
      remedy: "Each one leads to its place in the builder.",
    }),
  },
  answers: {
    good: {
      rules: "The rules of the Flow answer phones.",
      url: "Your own server answers phones.",
      handler: "Your JavaScript answers phones.",
    },
    nobody: {
      happened: "The Flow asks for live data, and nobody knows what to answer.",
      remedy: "Say under Live data who answers, and what.",
    },
    problems: (count: number) => ({
      happened:
        count === 1
          ? "One rule cannot be carried out as it stands."
          : `${count} things in the rules cannot work.`,
      remedy: "Open the Flow and mend what is marked under Live data.",
    }),
  },
  access: {
    good: "Token, permissions and app secret work.",
    never: "Nobody has looked at this account yet.",
  },
  number: {
    notThisOne: "Another number of the account is verified, so the Flow can be published all the same.",
  },
  whatsapp: {
    good: "WhatsApp has nothing against it.",
    silent: "WhatsApp does not say whether anything stands in the way.",
    read: "Read what WhatsApp says in the details.",
    mistakes: {
      happened: "WhatsApp found mistakes in the Flow.",
      remedy: "Mend them in the builder.",
    },
    limited: {
      FLOW: "WhatsApp lets only few messages open this Flow.",
      WABA: "WhatsApp limits what this account may send.",
      BUSINESS: "Meta limits what this business may do on WhatsApp.",
      APP: "The app at Meta is not set up completely.",
      PHONE_NUMBER: "WhatsApp limits what this number may send.",
      other: "WhatsApp limits a part of the account.",
    },
    blocked: {
      FLOW: "WhatsApp lets nobody open this Flow as it stands there.",
      WABA: "WhatsApp lets this account send nothing.",
      BUSINESS: "Meta does not let this business use WhatsApp.",
      APP: "The app at Meta may not be used.",
      PHONE_NUMBER: "WhatsApp lets this number send nothing.",
      other: "WhatsApp has blocked a part of the account.",
    },
  },
  endpoint: {
    good: (ms: number) => `The address answers phones, in ${timeOf(ms)}.`,
    slow: (ms: number) => ({
      happened: `The address answers phones, but took ${timeOf(ms)}.`,
      remedy: "Make it faster: WhatsApp warns above one second, and gives up after ten.",
    }),
    noKey: {
      happened: "The address can be tried once the number has a key for live data.",
      remedy: "Set up the key first.",
    },
    badKey: {
      happened: "The key of the number cannot be read.",
      remedy: "Give WhatsApp the key again on the page of the account.",
    },
    refused: {
      "no-address": {
        happened: "This is no address.",
        remedy: "Enter a full address that starts with https://.",
      },
      "not-https": {
        happened: "WhatsApp calls only addresses that start with https://.",
        remedy: "Enter the address with https://.",
      },
      "carries-password": {
        happened: "The address has a name or a password in it.",
        remedy: "Take out what stands before the @ sign.",
      },
      "not-public": {
        happened: "The address leads into a private network, which WhatsApp cannot reach.",
        remedy: "Enter an address that can be reached from the internet.",
      },
      other: {
        happened: "The address cannot be called.",
        remedy: "Enter another address.",
      },
    },
    tooSlow: {
      happened: "The address did not answer within ten seconds.",
      remedy: "WhatsApp gives up after ten seconds, too. Make it faster, then check again.",
    },
    unreachable: {
      noServer: {
        happened: "There is no server at this address.",
        remedy: "Look for a typing mistake in the name, or wait until a new name is known everywhere.",
      },
      nothing: {
        happened: "Nothing answers at this address.",
        remedy: "Start the server, or open it to the internet.",
      },
      certificate: {
        happened: "The certificate of the address is not valid, so WhatsApp does not talk to it.",
        remedy: "Give the server a certificate that browsers accept, with all its intermediate ones.",
      },
      broke: {
        happened: "The connection to the address broke off.",
        remedy: "Look into the log of that server, then check again.",
      },
    },
    redirected: {
      happened: "The address leads on to another one, and WhatsApp does not follow.",
      remedy: "Enter the last address itself.",
    },
    status: {
      missing: {
        happened: "The server has nothing at this address (404).",
        remedy: "Look for a mistake in the part after the name of the server.",
      },
      locked: (status: number) => ({
        happened: `The server asks for a sign-in (${status}).`,
        remedy: "Let requests without a sign-in through: WhatsApp proves itself by its signature.",
      }),
      method: {
        happened: "The server does not take requests of this kind (405).",
        remedy: "Let it answer POST at this address.",
      },
      refused: (status: number) => ({
        happened: `The server refused the request (${status}).`,
        remedy: "Let it answer the check of WhatsApp: status 200 with “active”, encrypted.",
      }),
      broken: (status: number) => ({
        happened: `The server reported a fault of its own (${status}).`,
        remedy: "Look into the log of that server, then check again.",
      }),
      other: (status: number) => ({
        happened: `The server answered with status ${status} where WhatsApp expects 200.`,
        remedy: "Let it answer the check with status 200.",
      }),
    },
    notOpened: {
      happened: "The address answers, but cannot open what was encrypted: it has another key.",
      remedy: "Give that server the private key that belongs to the key of the number.",
    },
    signatureRefused: {
      happened: "The address takes requests of your app for forged.",
      remedy: "Give that server the app secret of this account.",
    },
    notEncrypted: {
      happened: "The address answers, but not encrypted.",
      remedy: "Encrypt the answer with the key of the request and send it as base64 text.",
    },
    notOurs: {
      happened: "The address answers encrypted, but a phone cannot open it.",
      remedy: "Use the key of the request, its vector with every bit turned round, and nothing else.",
    },
    wrongAnswer: {
      happened: "The address answers, but not to the check of WhatsApp.",
      remedy: "Answer the action “ping” with the status “active”.",
    },
    tooLarge: {
      happened: "The address answers the check with far too much.",
      remedy: "Answer the action “ping” with the status “active” and nothing else.",
    },
    said: (status: number, began: string) =>
      began === "" ? `Status ${status}` : `Status ${status}: ${began}`,
    code: (code: string) => `Code ${code}`,
  },
} as const;

/** "240 ms", "1.4 seconds" */
function timeOf(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} seconds`;
}
