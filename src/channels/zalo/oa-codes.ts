import type { CodeTable } from './code-classes.js';

/** What the host of messages to accounts answers with; the same number may mean another thing than by telephone. */
export const OA_CODES: CodeTable = {
  [-32]: ['minute', 'đã gửi quá số yêu cầu Zalo cho phép trong một phút'],
  [-100]: ['later', 'Zalo báo tệp đính kèm đã hết hạn'],
  [-124]: ['token', 'phiên kết nối Zalo đã hết hiệu lực'],
  [-200]: ['later', 'Zalo gửi tin không thành công'],
  [-201]: ['message', 'có trường nội dung không hợp lệ'],
  [-204]: ['setup', 'Zalo OA đã bị xóa; quản trị viên cần kết nối Zalo OA khác'],
  [-205]: ['setup', 'Zalo OA không tồn tại; quản trị viên cần kết nối lại Zalo OA'],
  [-209]: [
    'setup',
    'ứng dụng Zalo chưa được kích hoạt; quản trị viên cần kích hoạt ứng dụng tại developers.zalo.me',
  ],
  [-210]: ['message', 'có tham số vượt mức Zalo cho phép'],
  [-211]: ['account-day', 'hết hạn mức của tính năng gửi tin này'],
  [-212]: ['setup', 'ứng dụng chưa đăng ký cách gửi này; quản trị viên cần đăng ký tại developers.zalo.me'],
  [-213]: ['person', 'người nhận không quan tâm Zalo OA'],
  [-216]: ['token', 'phiên kết nối Zalo không hợp lệ'],
  [-217]: ['person', 'người nhận đã chặn lời mời từ Zalo OA'],
  [-218]: ['person-day', 'người nhận hết hạn mức nhận tin'],
  [-219]: [
    'setup',
    'ứng dụng Zalo đã bị gỡ hoặc bị khóa; quản trị viên cần kiểm tra ứng dụng tại developers.zalo.me',
  ],
  [-220]: ['token', 'phiên kết nối Zalo đã hết hiệu lực'],
  [-221]: ['setup', 'Zalo OA chưa được xác thực; quản trị viên cần xác thực Zalo OA'],
  [-223]: [
    'setup',
    'Zalo OA chưa cấp quyền này cho ứng dụng; quản trị viên cần cấp quyền lại tại trang Kênh gửi tin',
  ],
  [-224]: ['setup', 'Zalo OA cần gói dịch vụ cao hơn; quản trị viên cần nâng gói của Zalo OA'],
  [-227]: ['person', 'tài khoản Zalo của người nhận bị khóa hoặc đã lâu không hoạt động'],
  [-230]: ['unwanted', 'người nhận không tương tác với Zalo OA trong 7 ngày'],
  [-232]: ['unwanted', 'đã hết thời gian được nhắn tin cho người nhận này'],
  [-233]: ['message', 'Zalo không hỗ trợ loại tin này'],
  [-234]: ['night', 'Zalo không cho gửi loại tin này vào ban đêm'],
  [-235]: ['setup', 'loại Zalo OA này không được gửi tin; quản trị viên cần kiểm tra loại Zalo OA'],
  [-240]: ['message', 'cách gửi này đã bị Zalo đóng'],
  [-242]: [
    'setup',
    'chữ ký appsecret_proof không đúng; quản trị viên cần kiểm tra ZALO_APP_SECRET và bật zalo.appsecretProof',
  ],
  [-244]: ['unwanted', 'người nhận hạn chế loại tin này'],
  [-248]: ['message', 'nội dung vi phạm quy định của Zalo'],
  [-249]: ['message', 'mẫu tin không gửi được theo tài khoản Zalo'],
  [-320]: [
    'setup',
    'chưa liên kết tài khoản thanh toán Zalo; quản trị viên cần liên kết tài khoản thanh toán với Zalo OA',
  ],
  [-321]: [
    'setup',
    'tài khoản thanh toán Zalo hết tiền; quản trị viên cần nạp tiền vào tài khoản thanh toán',
  ],
};
