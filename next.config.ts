import type { NextConfig } from "next";

/**
 * The largest request of a server action. A draft has up to 10 MB, and every quote and line end in it takes two bytes
 * on the way; what is larger is refused by Next before the workroom can say so in words.
 */
const requestBytesMax = 24 * 1024 * 1024;

/** On every answer; the policy for scripts is in proxy.ts, which makes a new one for each page. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

const nextConfig: NextConfig = {
  // Several servers may run from one folder, each with a build folder of its own; Next writes that folder into the
  // TypeScript settings, so the others bring settings of their own too.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  typescript: {
    tsconfigPath: process.env.NEXT_TSCONFIG ?? "tsconfig.json",
    // The tests check the types of these very sources before they build them.
    ignoreBuildErrors: process.env.TYPES_CHECKED === "1",
  },
  // While developing, Next would print what is sent to server actions: passwords, and drafts of 10 MB. Addresses of the
  // sandbox carry its key and tokens; those of webhooks, the word that verifies them; those of endpoints, their key.
  logging: {
    serverFunctions: false,
    incomingRequests: { ignore: [/^\/api\/(sandbox|webhooks|endpoint)\//, /^\/sandbox\//] },
  },
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino"],
  // Read where they stand at run time: migrations, the threads of the embedded database and of calls, and the worker
  // that runs handlers with its engine.
  outputFileTracingIncludes: {
    "/**": [
      "./db/migrations/**",
      "./db/embedded/thread/**",
      "./lib/endpoint/opening/**",
      "./lib/handler/worker/**",
      "./node_modules/quickjs-emscripten/dist/**",
      "./node_modules/quickjs-emscripten-core/dist/**",
      "./node_modules/@jitl/quickjs-wasmfile-release-sync/dist/**",
    ],
  },
  experimental: {
    serverActions: { bodySizeLimit: requestBytesMax },
    // A request that passes proxy.ts is cut here without a word.
    proxyClientMaxBodySize: requestBytesMax,
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default nextConfig;
