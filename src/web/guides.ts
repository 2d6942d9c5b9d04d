import type { Principal } from '../access/principal.js';
import { links } from './links.js';

/** Where a step is done. Those without an address of their own are reached from the ones before. */
export const GROUNDS = {
  unit: links.unit,
  assignment: undefined,
  wishes: links.wishes,
  desk: links.desk,
  importing: links.importing,
  review: undefined,
  decisions: links.decisions,
  urging: links.urging,
  absences: links.absences,
  log: links.log,
  chair: links.chair,
  byUnit: links.byUnit,
} as const;

export type Ground = keyof typeof GROUNDS;

/** One thing to do; whatever stands in “…” is written exactly so on its ground. */
export interface Step {
  on: Ground;
  title: string;
  words: string;
}

export interface Guide {
  title: string;
  steps: readonly Step[];
}

/** What each role does here, at most seven steps long: more is read by nobody. */
export const GUIDES = {
  'don-vi': {
    title: 'Hướng dẫn cho đơn vị',
    steps: [
      {
        on: 'unit',
        title: 'Xem việc được giao',
        words: 'Việc gấp đứng trên. Mỗi việc ghi rõ hạn và còn mấy ngày. Việc mới: bấm “Tiếp nhận”.',
      },
      {
        on: 'assignment',
        title: 'Báo cáo giữa chừng',
        words:
          'Bấm vào việc rồi chọn “Báo cáo tiến độ”: đã làm được gì, còn vướng gì. Đã báo cáo thì ít bị đôn đốc hơn.',
      },
      {
        on: 'assignment',
        title: 'Báo cáo hoàn thành',
        words:
          'Chọn “Báo cáo hoàn thành”, ghi số văn bản hoặc sản phẩm. Thư ký xác nhận; nếu trả lại sẽ có lý do và hạn mới.',
      },
      {
        on: 'unit',
        title: 'Không kịp hạn',
        words: 'Bấm “Xin gia hạn” trước ngày hạn, nêu lý do. Khi chưa có quyết định, hạn hiện nay vẫn tính.',
      },
      {
        on: 'wishes',
        title: 'Nhận tin theo ý mình',
        words: 'Chọn giờ nhận tin rồi bấm “Lưu giờ nhận tin”; khi đi vắng, ghi ngày và người thay.',
      },
      {
        on: 'unit',
        title: 'Trả lời ngay từ tin nhắn',
        words:
          'Mỗi thư, tin Zalo có đường dẫn riêng của Ông/Bà: mở ra là trả lời được, không cần đăng nhập. Không chuyển đường dẫn cho người khác.',
      },
    ],
  },
  'thu-ky': {
    title: 'Hướng dẫn cho thư ký Ban Chỉ đạo',
    steps: [
      {
        on: 'desk',
        title: 'Bắt đầu từ việc chờ tôi',
        words: 'Trang này gom mọi thứ đang chờ thư ký. Có thông báo mới: bấm “Nhập kết luận mới”.',
      },
      {
        on: 'importing',
        title: 'Nhập văn bản',
        words: 'Chọn tệp Word, PDF, bản quét hoặc dán toàn văn, rồi bấm “Đọc văn bản”. Chưa gửi gì cho ai.',
      },
      {
        on: 'review',
        title: 'Soát rồi ban hành',
        words:
          'So từng dòng với văn bản bên cạnh, sửa đơn vị và hạn, rồi “Xem trước khi ban hành”. Ban hành xong các đơn vị mới được báo.',
      },
      {
        on: 'assignment',
        title: 'Xác nhận hoặc trả lại',
        words: 'Đơn vị báo xong thì chọn “Xác nhận hoàn thành”, hoặc “Trả lại” kèm lý do và hạn mới.',
      },
      {
        on: 'decisions',
        title: 'Ghi quyết định gia hạn',
        words:
          'Thư ký không tự quyết định: ghi lại người quyết định và chọn “Đồng ý gia hạn” hoặc “Không đồng ý”.',
      },
      {
        on: 'urging',
        title: 'Đôn đốc',
        words: 'Hệ thống tự nhắc theo quy định. Cần thúc thêm: lọc việc rồi gửi ở trang “Đôn đốc”.',
      },
      {
        on: 'log',
        title: 'Ai đã được báo gì',
        words: 'Trang “Nhật ký gửi tin” cho biết từng tin đã đến hay chưa, vì sao.',
      },
    ],
  },
  'truong-ban': {
    title: 'Hướng dẫn cho Trưởng ban',
    steps: [
      {
        on: 'chair',
        title: 'Nắm tình hình trong hai phút',
        words:
          'Trang đầu có việc quá hạn theo đơn vị, lý do đơn vị nêu, việc sắp đến hạn và bảng bốn loại so với kỳ trước.',
      },
      {
        on: 'decisions',
        title: 'Quyết định gia hạn',
        words:
          'Mỗi đề nghị ghi lý do và hạn mới xin; chọn “Đồng ý gia hạn” (sửa được ngày) hoặc “Không đồng ý”.',
      },
      {
        on: 'assignment',
        title: 'Chỉ đạo một việc cụ thể',
        words: 'Bấm vào việc rồi chọn “Đôn đốc”, viết ý kiến của mình; đơn vị nhận được trong ít phút.',
      },
      {
        on: 'chair',
        title: 'Mang vào cuộc họp',
        words: 'Bấm “In trang này”: trang in ra khổ A4, không kèm nút bấm.',
      },
      {
        on: 'byUnit',
        title: 'So các đơn vị',
        words: 'Bảng theo đơn vị đếm đúng hạn, quá hạn, đã xong; bấm vào số để xem từng việc.',
      },
    ],
  },
} as const satisfies Record<string, Guide>;

export type GuideName = keyof typeof GUIDES;

/** The guides for what `who` is, the highest post first. */
export function guidesFor(who: Principal): GuideName[] {
  const names: [GuideName, boolean][] = [
    ['truong-ban', who.chairOf.length > 0],
    ['thu-ky', who.secretaryOf.length > 0],
    ['don-vi', who.actsForUnits.length > 0],
  ];
  const own = names.filter(([, is]) => is).map(([name]) => name);
  return own.length > 0 ? own : ['don-vi'];
}
