/** The way to the rows of a queue that are not shown; nothing when all are. */
export function SeeAll({ shown, total, to }: { shown: number; total: number; to: string }) {
  if (total <= shown) return null;
  return (
    <p>
      Đang hiện {shown} trong {total}. <a href={to}>Xem tất cả</a>
    </p>
  );
}
