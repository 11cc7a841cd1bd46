import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page a policy of its own: only scripts that carry the number made for this answer run. Next finds the
 * number in the request and puts it on its scripts; pages find it in the header `x-nonce`.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: [
    {
      // Pages alone: what is no page runs no scripts, and a server action's answer is none.
      source: "/((?!api/|_next/static|_next/image|icon.svg).*)",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "next-router-prefetch" },
        { type: "header", key: "purpose", value: "prefetch" },
      ],
    },
  ],
};

function contentPolicy(nonce: string): string {
  // While developing, React puts stacks of the server together with eval.
  const whileDeveloping = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${whileDeveloping}`,
    // Positions of what is dragged, panels and the code editor are written as styles.
    "style-src 'self' 'unsafe-inline'",
    // Pictures inside a Flow are data; those of a carousel being cropped are blobs.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Files that are picked on the phone are read back from the page's own memory.
    "connect-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
