import { Icon, type IconProps } from "./icon";

/** Signs of a chat. */

export function StorefrontSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 4h14l2 6a3 3 0 01-6 0 3 3 0 01-6 0 3 3 0 01-6 0zM5 13v7h14v-7" />
    </Icon>
  );
}

/** A rosette with a tick. */
export function VerifiedSign(props: IconProps) {
  return (
    <Icon {...props} isFilled>
      <path d="M12 1.5l2.5 2.1 3.3-.3.9 3.2 2.8 1.7-1.2 3.1 1.2 3.1-2.8 1.7-.9 3.2-3.3-.3L12 22.5l-2.5-2.1-3.3.3-.9-3.2-2.8-1.7 1.2-3.1-1.2-3.1 2.8-1.7.9-3.2 3.3.3z" />
      <path
        d="M7.8 12.2l2.9 2.9 5.6-6"
        fill="none"
        stroke="#fff"
        strokeWidth={2.2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Icon>
  );
}

export function CallSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 3.5h3l1.8 4.5-2.2 1.7a12 12 0 005.9 5.9l1.7-2.2 4.5 1.8v3a2 2 0 01-2.2 2A16.5 16.5 0 013.5 5.7a2 2 0 012-2.2z" />
    </Icon>
  );
}

export function VideoSign(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="6" width="13" height="12" rx="3" />
      <path d="M15.5 10.5l6-3.5v10l-6-3.5z" />
    </Icon>
  );
}

export function SmileSign(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 14.5a5 5 0 008 0M9 9.5v.1M15 9.5v.1" />
    </Icon>
  );
}

export function ClipSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M19.5 11.5l-7.7 7.7a5 5 0 01-7-7l8-8a3.3 3.3 0 014.7 4.7l-7.7 7.7a1.7 1.7 0 01-2.4-2.4l7-7" />
    </Icon>
  );
}

export function MicSign(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0013 0M12 18v3" />
    </Icon>
  );
}

/** A page with lines, on the button that opens a Flow and on its response. */
export function FormSign(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="4.5" y="3.5" width="15" height="17" rx="2.5" />
      <path d="M8 8.5h8M8 12.5h8M8 16.5h4.5" />
    </Icon>
  );
}

/** A paper plane. */
export function SendSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 4.5L20.5 12 4 19.5l2-7.5zM6 12h7" />
    </Icon>
  );
}
