/** What happened, and what to do about it. */
export type ConnectionWords = { readonly happened: string; readonly remedy: string };

const brokeOff: ConnectionWords = {
  happened: "The server broke off before it answered.",
  remedy: "Try again later, or tell whoever runs it.",
};

const unknownName: ConnectionWords = {
  happened: "The name in the address is not known.",
  remedy: "Check how it is written.",
};

const byCode: { readonly [code: string]: ConnectionWords } = {
  ECONNREFUSED: {
    happened: "Nobody answers at the address: its server is down.",
    remedy: "Start the server again, or check the address.",
  },
  ENOTFOUND: unknownName,
  ENODATA: unknownName,
  ECONNRESET: brokeOff,
  EPIPE: brokeOff,
  UND_ERR_SOCKET: brokeOff,
  ETIMEDOUT: {
    happened: "Nobody answers at the address: it took too long to connect.",
    remedy: "Check the address, and whether its server lets others in.",
  },
  EHOSTUNREACH: {
    happened: "No way leads to the address.",
    remedy: "Check the address, and whether its server is connected to the internet.",
  },
  ENETUNREACH: {
    happened: "No way leads to the address.",
    remedy: "Check whether the computer that Flowsmith runs on is connected to the internet.",
  },
  EAI_AGAIN: {
    happened: "The name in the address could not be looked up just now.",
    remedy: "Try again in a moment. If it stays so, check how it is written.",
  },
  CERT_HAS_EXPIRED: {
    happened: "The certificate of the address has expired.",
    remedy: "Tell whoever runs the server.",
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    happened: "The certificate belongs to another address.",
    remedy: "Check the address, or tell whoever runs the server.",
  },
};

/** What codes of the system have in common that are not named above. */
const byKind: readonly (readonly [RegExp, ConnectionWords])[] = [
  [
    /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ISSUER/,
    {
      happened: "The certificate of the address cannot be trusted.",
      remedy: "Tell whoever runs the server. One that it issued to itself is not taken.",
    },
  ],
  [
    /SSL|TLS|EPROTO/,
    {
      happened: "No secure connection to the address comes about.",
      remedy: "Check the address and its port, or tell whoever runs the server.",
    },
  ],
  [
    /^HPE_|PARSER|INVALID/,
    {
      happened: "What answers at the address is no web server.",
      remedy: "Check the address and its port.",
    },
  ],
];

const anything: ConnectionWords = {
  happened: "The address cannot be reached.",
  remedy: "Check the address, and whether its server is running.",
};

/** Why nothing came from an address, for people: `code` is that of the system or of TLS, as OutsideFailure has it. */
export function connectionWords(code: string): ConnectionWords {
  const named = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  return named ?? byKind.find(([codes]) => codes.test(code))?.[1] ?? anything;
}
