import type { Principal } from '../../access/principal.js';
import type { ProblemReport } from '../../platform/refusal.filter.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';

/** What somebody sees when it did not work: what happened, what to do, and the number to name when asking. */
export function ErrorPage({ report, who }: { report: ProblemReport; who: Principal | undefined }) {
  return (
    <Layout title={report.title} who={who}>
      <div class="narrow">
        <h1>{report.title}</h1>
        <div class="told bad" role="alert">
          <p class="mb-0">{report.detail}</p>
          {report.problems.length > 0 && (
            <ul>
              {report.problems.map(({ message }) => (
                <li>{message}</li>
              ))}
            </ul>
          )}
        </div>
        <p>{ADVICE[report.status] ?? 'Hãy quay lại trang trước và thử lại.'}</p>
        <p>
          <a class="btn btn-primary" href={links.home}>
            Về trang đầu
          </a>
        </p>
        <p class="soft small">
          Mã yêu cầu: <code>{report.requestId}</code> (mã lỗi {report.status})
        </p>
      </div>
    </Layout>
  );
}

const ADVICE: Readonly<Record<number, string>> = {
  403: 'Nếu đây là việc của Ông/Bà, hãy hỏi thư ký Ban Chỉ đạo để được phân quyền.',
  404: 'Có thể địa chỉ gõ nhầm, hoặc nội dung này không thuộc phạm vi Ông/Bà được xem.',
  409: 'Có thể người khác vừa làm việc này. Hãy mở lại trang để xem trạng thái hiện nay.',
  413: 'Hãy rút ngắn nội dung hoặc giảm dung lượng tệp rồi gửi lại.',
  429: 'Hãy đợi một phút rồi thử lại.',
  500: 'Dữ liệu đã lưu trước đó không bị mất. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị viên mã dưới đây.',
};
