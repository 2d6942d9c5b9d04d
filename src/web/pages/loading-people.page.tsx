import type { Principal } from '../../access/principal.js';
import type { Errand } from '../../platform/errand.entity.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { StaffTabs } from '../parts/staff-tabs.js';

/** How many rows of a long file are behind. */
export function LoadingPage({ who, errand }: { who: Principal; errand: Errand }) {
  const { id, fileName, done, total } = errand;
  return (
    <Layout title="Đang đọc tệp tổ chức" who={who} place={links.people}>
      <StaffTabs who={who} current="importPeople" />
      <h1>Đang đọc tệp tổ chức</h1>
      <p class="lead-in">{fileName}</p>
      <div class="sheet">
        <p role="status">{total > 0 ? `Đã xong ${done}/${total} dòng.` : 'Đang kiểm tra các dòng…'}</p>
        <p>
          <progress
            class="w-100"
            {...(total > 0 && { value: done, max: total })}
            aria-label="Số dòng đã xong"
          />
        </p>
        <p class="hint">
          Trang này tự cập nhật. Tệp được lưu trọn vẹn hoặc không lưu gì: có một chỗ sai thì chưa dòng nào
          được lưu.
        </p>
        <a href={links.loading(id)}>Cập nhật ngay</a>
      </div>
    </Layout>
  );
}
