/** Three clippings from different papers, one marked: what the library will hold. */
export function WelcomePicture() {
  return (
    <svg className="welcome-picture" viewBox="0 0 220 132" width="220" height="132" aria-hidden>
      <g transform="rotate(-8 62 74)">
        <rect className="paper back" x="22" y="24" width="82" height="96" rx="5" />
        <rect className="ink soft" x="32" y="36" width="40" height="5" rx="2.5" />
        <rect className="ink faint" x="32" y="50" width="62" height="3" rx="1.5" />
        <rect className="ink faint" x="32" y="58" width="56" height="3" rx="1.5" />
        <rect className="picture" x="32" y="70" width="62" height="34" rx="3" />
      </g>
      <g transform="rotate(7 160 74)">
        <rect className="paper back" x="118" y="22" width="82" height="98" rx="5" />
        <rect className="ink soft" x="128" y="34" width="52" height="5" rx="2.5" />
        <rect className="ink faint" x="128" y="48" width="28" height="3" rx="1.5" />
        <rect className="ink faint" x="128" y="56" width="28" height="3" rx="1.5" />
        <rect className="ink faint" x="128" y="64" width="28" height="3" rx="1.5" />
        <rect className="ink faint" x="162" y="48" width="28" height="3" rx="1.5" />
        <rect className="ink faint" x="162" y="56" width="28" height="3" rx="1.5" />
        <rect className="ink faint" x="162" y="64" width="22" height="3" rx="1.5" />
      </g>
      <rect className="paper" x="64" y="10" width="94" height="112" rx="6" />
      <rect className="ink strong" x="76" y="24" width="70" height="6" rx="3" />
      <rect className="ink strong" x="76" y="35" width="48" height="6" rx="3" />
      <circle className="tag" cx="80" cy="53" r="4" />
      <rect className="ink faint" x="88" y="51.5" width="24" height="3" rx="1.5" />
      <rect className="ink faint" x="76" y="66" width="70" height="3" rx="1.5" />
      <rect className="marker" x="74" y="71" width="58" height="9" rx="2" />
      <rect className="ink soft" x="76" y="74" width="54" height="3" rx="1.5" />
      <rect className="ink faint" x="76" y="84" width="66" height="3" rx="1.5" />
      <rect className="ink faint" x="76" y="92" width="70" height="3" rx="1.5" />
      <rect className="ink faint" x="76" y="100" width="40" height="3" rx="1.5" />
    </svg>
  );
}
