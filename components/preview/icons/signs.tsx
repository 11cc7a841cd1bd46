import { Icon, type IconProps } from "./icon";

/** Signs inside forms; all drawn for this phone. */

export function CrossSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 4l16 16M20 4L4 20" />
    </Icon>
  );
}

export function ArrowBackSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M20 12H4.5M11 5l-7 7 7 7" />
    </Icon>
  );
}

export function ChevronBackSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M15.5 3.5L7 12l8.5 8.5" />
    </Icon>
  );
}

export function ChevronNextSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.5 4l8 8-8 8" />
    </Icon>
  );
}

export function ChevronDownSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 9l7 7 7-7" />
    </Icon>
  );
}

export function CaretDownSign(props: IconProps) {
  return (
    <Icon {...props} isFilled>
      <path d="M6 9.5h12l-6 6.5z" />
    </Icon>
  );
}

export function DotsUprightSign(props: IconProps) {
  return (
    <Icon {...props} isFilled>
      <circle cx="12" cy="5" r="2" />
      <circle cx="12" cy="12" r="2" />
      <circle cx="12" cy="19" r="2" />
    </Icon>
  );
}

export function DotsLevelSign(props: IconProps) {
  return (
    <Icon {...props} isFilled>
      <circle cx="3.5" cy="12" r="2.6" />
      <circle cx="12" cy="12" r="2.6" />
      <circle cx="20.5" cy="12" r="2.6" />
    </Icon>
  );
}

/** The round cross that empties a field. */
export function ClearSign(props: IconProps) {
  return (
    <Icon {...props} isFilled>
      <path
        fillRule="evenodd"
        d="M12 2a10 10 0 100 20 10 10 0 000-20zM8.7 7.3L12 10.6l3.3-3.3a1 1 0 011.4 1.4L13.4 12l3.3 3.3a1 1 0 01-1.4 1.4L12 13.4l-3.3 3.3a1 1 0 01-1.4-1.4l3.3-3.3-3.3-3.3a1 1 0 011.4-1.4z"
      />
    </Icon>
  );
}

export function ErrorSign(props: IconProps) {
  return (
    <Icon {...props} isFilled>
      <path
        fillRule="evenodd"
        d="M12 2a10 10 0 100 20 10 10 0 000-20zm-1.1 5.4a1.1 1.1 0 012.2 0v5.2a1.1 1.1 0 01-2.2 0zM12 15.2a1.4 1.4 0 110 2.8 1.4 1.4 0 010-2.8z"
      />
    </Icon>
  );
}

export function CheckSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 12.5l5 5 10-11" />
    </Icon>
  );
}

export function CalendarSign(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3.5" y="5" width="17" height="15.5" rx="2.5" />
      <path d="M3.5 10h17M8 2.8V6M16 2.8V6" />
    </Icon>
  );
}

export function SearchSign(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </Icon>
  );
}

export function PictureSign(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="4.5" width="18" height="15" rx="2.5" />
      <circle cx="8.5" cy="9.5" r="1.6" />
      <path d="M4 17.5l5-4.5 3.5 3 3.5-4 4.5 4.5" />
    </Icon>
  );
}

export function CameraSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 7.5h3L9 5h6l1.5 2.5h3A1.5 1.5 0 0121 9v9a1.5 1.5 0 01-1.5 1.5h-15A1.5 1.5 0 013 18V9a1.5 1.5 0 011.5-1.5z" />
      <circle cx="12" cy="13" r="3.6" />
    </Icon>
  );
}

export function DocumentSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.5 3h7L19 8.5V19a2 2 0 01-2 2H6.5a2 2 0 01-2-2V5a2 2 0 012-2z" />
      <path d="M8.5 12.5h6.5M8.5 16.5h4.5" />
    </Icon>
  );
}

export function PlusSign(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M12 4.5v15M4.5 12h15" />
    </Icon>
  );
}
