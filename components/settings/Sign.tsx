/** The sign on its tile. Decoration: the name stands beside it. `size` in CSS pixels. */
export function Sign({ size = 28 }: { size?: number }) {
  return (
    <svg class="sign" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#20252C" />
      <rect
        x=".5"
        y=".5"
        width="31"
        height="31"
        rx="7.5"
        fill="none"
        stroke="#fff"
        stroke-opacity=".16"
        stroke-width="1"
      />
      <g
        transform="translate(4 4)"
        fill="none"
        stroke="#fff"
        stroke-width="2.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M5.75 3.25v17.5" />
        <path d="M5.75 7.25l8 4.4c3 1.65 4.5 3.6 4.5 6.7v2.4" />
      </g>
    </svg>
  );
}
