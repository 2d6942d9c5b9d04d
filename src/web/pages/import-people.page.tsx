import type { Principal } from '../../access/principal.js';
import type { Change } from '../../people/change-book.js';
import { SHEETS } from '../../people/organisation.dto.js';
import type { SetupCounts } from '../../people/organisation-store.js';
import type { Refusal } from '../../platform/refusal.js';
import { type Loaded, MOST_TOLD } from '../../staff/organisation-loads.service.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { fieldWords, FromTo } from '../parts/changes-table.js';
import { Heed } from '../parts/messages.js';
import { SHEET_NAMES, SheetColumns } from '../parts/sheet-columns.js';
import { StaffTabs } from '../parts/staff-tabs.js';

interface ImportPeopleProps {
  who: Principal;
  refusal?: Refusal;
  /** What the file has changed, or would. */
  loaded?: Loaded;
  /** The file for the next step; undefined for one that is too large to carry. */
  kept?: string;
}

/** The organisation file: looked at first, then stored. */
export function ImportPeoplePage({ who, refusal, loaded, kept }: ImportPeopleProps) {
  return (
    <Layout title="Nạp tệp tổ chức" who={who} place={links.people}>
      <StaffTabs who={who} current="importPeople" />
      <h1>Nạp tệp tổ chức</h1>
      <p class="lead-in">
        Một tệp Excel (.xlsx) hoặc JSON có các trang Đơn vị, Nhóm đơn vị, Cán bộ, Ban Chỉ đạo, Người thay.
        Dòng nào không có trong tệp thì giữ nguyên; nạp hai lần cùng một tệp không đổi gì.
      </p>
      <SheetColumns />
      {refusal && <FileMistakes refusal={refusal} />}
      {loaded?.stored && (
        <>
          <div class="told good" role="status">
            Đã nạp tệp.
          </div>
          <Counts counts={loaded.counts} />
        </>
      )}
      {loaded && !loaded.stored && <Preview {...loaded} kept={kept} />}
      <form
        class="sheet"
        method="post"
        action={links.importPeople}
        enctype="multipart/form-data"
        data-busy="Đang đọc tệp…"
      >
        <div class="field">
          <label for="file">Tệp tổ chức</label>
          <div class="hint" id="file-goi-y">
            Hãy xem trước: hệ thống nói sẽ thêm, sửa những gì và chỗ nào sai; chưa lưu gì.
          </div>
          <input
            class="form-control"
            type="file"
            id="file"
            name="file"
            accept=".xlsx,.json"
            aria-describedby="file-goi-y"
          />
        </div>
        <div class="acts">
          <button class="btn btn-primary" type="submit" name="lam" value="xem">
            Xem trước
          </button>
          <button class="btn btn-quiet" type="submit" name="lam" value="nap">
            Nạp thật
          </button>
        </div>
      </form>
    </Layout>
  );
}

function FileMistakes({ refusal: { message, problems } }: { refusal: Refusal }) {
  return (
    <div class="told bad" role="alert" id="loi" tabIndex={-1}>
      <strong>{message}</strong>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST_TOLD).map(({ at, message: wrong }) => (
            <li>
              {at}: {wrong}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Preview({ counts, changes, changed, kept }: Loaded & { kept: string | undefined }) {
  if (changed === 0) return <Heed>Tệp này không thay đổi gì so với hệ thống.</Heed>;
  return (
    <section aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">Xem trước: tệp sẽ thay đổi {changed} chỗ, chưa lưu gì</h2>
      <Counts counts={counts} />
      {kept === undefined ? (
        <Heed>Tệp lớn nên hãy chọn lại tệp ở dưới rồi bấm “Nạp thật”.</Heed>
      ) : (
        <form class="mb-3" method="post" action={links.importPeople} enctype="multipart/form-data">
          <input type="hidden" name="kept" value={kept} />
          <button class="btn btn-primary" type="submit" name="lam" value="nap">
            Nạp thật tệp vừa xem
          </button>
        </form>
      )}
      <ChangeTable changes={changes} changed={changed} />
    </section>
  );
}

function Counts({ counts }: { counts: SetupCounts }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Trang</th>
            <th scope="col">Thêm mới</th>
            <th scope="col">Thay đổi</th>
            <th scope="col">Giữ nguyên</th>
          </tr>
        </thead>
        <tbody>
          {SHEETS.map((sheet) => (
            <tr>
              <th scope="row">{SHEET_NAMES[sheet]}</th>
              <td data-label="Thêm mới">{counts[sheet].added}</td>
              <td data-label="Thay đổi">{counts[sheet].changed}</td>
              <td data-label="Giữ nguyên">{counts[sheet].unchanged}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeTable({ changes, changed }: { changes: readonly Change[]; changed: number }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        {changed > changes.length && (
          <caption>
            {changes.length} thay đổi đầu trong {changed}.
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">Của</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Trước</th>
            <th scope="col">Sau</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ subject, field, before, after }) => (
            <tr>
              <th scope="row">{subject.name}</th>
              <td data-label="Nội dung">{fieldWords(field)}</td>
              <FromTo field={field} before={before} after={after} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
