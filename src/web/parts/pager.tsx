import { withQuery } from '../links.js';

interface PagerProps {
  address: string;
  query: Record<string, string | number | undefined>;
  /** From 1. */
  page: number;
  size: number;
  total: number;
}

/** Which rows are shown, and the way to the others; nothing when all are shown. */
export function Pager({ address, query, page, size, total }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  const near = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last);
  const pages = [...new Set(near)].toSorted((a, b) => a - b);
  const to = (n: number) => withQuery(address, { ...query, trang: n === 1 ? undefined : n });
  return (
    <nav aria-label="Các trang" class="screen-only mt-3">
      <p class="soft small">
        Dòng {(page - 1) * size + 1} đến {Math.min(page * size, total)} trong {total}
      </p>
      <ul class="pagination gap-1">
        {page > 1 && <Step to={to(page - 1)} name="Trang trước" />}
        {pages.map((n) => (
          <Step to={to(n)} name={`${n}`} current={n === page} />
        ))}
        {page < last && <Step to={to(page + 1)} name="Trang sau" />}
      </ul>
    </nav>
  );
}

function Step({ to, name, current = false }: { to: string; name: string; current?: boolean }) {
  return (
    <li class="page-item">
      <a class="page-link" href={to} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    </li>
  );
}

/** The page number out of an address; 1 for anything else. */
export function pageNumber(text: string | undefined): number {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
