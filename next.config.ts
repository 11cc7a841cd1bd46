import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino"],
  outputFileTracingIncludes: { "/**": ["./db/migrations/**"] },
};

export default nextConfig;
