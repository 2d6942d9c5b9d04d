import type { Principal } from '../access/principal.js';
import type { Guide } from './guide-grounds.js';

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
          'Bấm vào việc rồi chọn “Báo cáo tiến độ”: đã làm được gì, bao nhiêu; kèm được ảnh chụp bằng điện thoại. Muốn một cán bộ cùng nhận tin và báo cáo: “Cử cán bộ theo dõi”.',
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
        on: 'assignment',
        title: 'Vướng điều đơn vị không tự quyết được',
        words:
          'Chọn “Báo vướng mắc vượt thẩm quyền”, nêu cấp nào cần quyết định gì; thư ký trả lời tại việc ấy.',
      },
      {
        on: 'wishes',
        title: 'Nhận tin theo ý mình',
        words:
          'Chọn giờ nhận tin rồi bấm “Lưu giờ nhận tin”; khi đi vắng, ghi ngày và người thay. Muốn thấy hạn việc trong ứng dụng lịch: “Lịch trên điện thoại”.',
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
        words:
          'Bấm vào việc rồi chọn “Ý kiến chỉ đạo”, viết yêu cầu của mình; người đứng đầu đơn vị được báo ngay.',
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
  'quan-tri': {
    title: 'Hướng dẫn cho quản trị viên',
    steps: [
      {
        on: 'importPeople',
        title: 'Nạp danh sách đơn vị, cán bộ',
        words: 'Chọn tệp tổ chức rồi bấm “Xem trước” để thấy thay đổi và chỗ sai; đúng ý mới bấm “Nạp thật”.',
      },
      {
        on: 'people',
        title: 'Thêm hoặc sửa một người',
        words: 'Tìm theo tên, không cần dấu. Người mới: bấm “Thêm người”. Mọi thay đổi đều có lịch sử.',
      },
      {
        on: 'person',
        title: 'Giúp người quên mật khẩu',
        words:
          'Mở trang của người ấy, bấm “Gửi đường dẫn qua thư điện tử” hoặc “Tạo đường dẫn để chép”; dùng được một lần trong 24 giờ.',
      },
      {
        on: 'person',
        title: 'Khi có người thôi việc',
        words:
          'Mở trang của người ấy, chọn “Bàn giao”: việc, chức vụ và tin chưa gửi chuyển sang người kế nhiệm.',
      },
      {
        on: 'committees',
        title: 'Lập Ban Chỉ đạo',
        words: 'Bấm “Thêm Ban Chỉ đạo”, ghi Trưởng ban, thư ký và các đơn vị.',
      },
      {
        on: 'settings',
        title: 'Xem hệ thống đang chạy thế nào',
        words: 'Trang “Cài đặt” cho biết các giới hạn đang dùng và tình trạng của hệ thống.',
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
    ['quan-tri', who.admin],
  ];
  const own = names.filter(([, is]) => is).map(([name]) => name);
  return own.length > 0 ? own : ['don-vi'];
}
