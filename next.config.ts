import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  // Several servers may run from one folder, each with a build folder of its own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Next writes the build folder into the TypeScript settings; a second server has to leave the common ones alone.
  typescript: { tsconfigPath: process.env.NEXT_TSCONFIG ?? "tsconfig.json" },
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino"],
  // A Flow of 10 MB travels inside JSON, where every quote mark takes two characters.
  experimental: { serverActions: { bodySizeLimit: "24mb" } },
  // In development Next would print what is sent to server actions, passwords included.
  logging: { serverFunctions: false },
  outputFileTracingIncludes: { "/**": ["./db/migrations/**"] },
};

export default nextConfig;
