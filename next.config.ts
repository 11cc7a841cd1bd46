import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  // Several servers may run from one folder, each with a build folder of its own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino"],
  outputFileTracingIncludes: { "/**": ["./db/migrations/**"] },
};

export default nextConfig;
