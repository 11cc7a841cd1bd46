// Stands in for the "server-only" marker package where tests run server modules outside Next.
export {};
