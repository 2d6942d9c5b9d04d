/** How deadlines were read (domain.md 4.1), at the foot of every report. */
export function ReportFoot({ policy }: { policy: string }) {
  return (
    <p class="soft small mt-3">
      {policy} Quá hạn tính từ 00:00 ngày liền sau ngày cuối của hạn.{' '}
      <span class="screen-only">Để in, dùng lệnh In của trình duyệt.</span>
    </p>
  );
}
