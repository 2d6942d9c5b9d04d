interface Tab {
  to: string;
  name: string;
  count?: number | undefined;
  current: boolean;
}

/** Views of one list; the number says how much waits behind each. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} class="screen-only">
      <ul class="tabs">
        {tabs.map(({ to, name, count, current }) => (
          <li>
            <a href={to} aria-current={current ? 'page' : undefined}>
              {name}
              {count !== undefined && <span>({count})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
