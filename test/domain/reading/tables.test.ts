import { describe, expect, it } from '@jest/globals';
import { day } from '../../../src/domain/day.js';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

type Row = [task: string, lead: string[], coordinating: string[], due: string | null];

/** The rows of `table` as a conclusion of 14/11/2025 has them. */
function read(table: string): Row[] {
  const head = 'UBND XÃ A\nSố: 1/TB-UBND\n\nTHÔNG BÁO\nKết luận\n\nChủ tịch UBND xã kết luận như sau:\n\n';
  const { assignments } = readConclusion(head + table, {
    calendar,
    beforeDay: 'register',
    issuedOn: day('2025-11-14'),
  });
  return assignments.map(({ task, lead, coordinating, deadline }) => [
    task,
    lead,
    coordinating,
    deadline.due?.toString() ?? null,
  ]);
}

const POOR: Row = ['Rà soát hộ nghèo', ['Phòng Kinh tế'], ['Công an xã', 'Trạm Y tế'], '2025-11-30'];
const PATROL: Row = ['Tuần tra địa bàn', ['Công an xã'], [], '2025-12-31'];

describe('a table of tasks', () => {
  it.each([
    [
      'in the usual order',
      'TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian hoàn thành\n1 | Rà soát hộ nghèo | Phòng Kinh tế | Công an xã, Trạm Y tế | 30/11/2025\n2 | Tuần tra địa bàn | Công an xã | | Trong tháng 12',
    ],
    [
      'in another order',
      'STT | Hạn hoàn thành | Đơn vị thực hiện | Nội dung công việc | Đơn vị phối hợp\n1 | 30/11/2025 | Phòng Kinh tế | Rà soát hộ nghèo | Công an xã; Trạm Y tế\n2 | Quý IV/2025 | Công an xã | Tuần tra địa bàn |',
    ],
    [
      'with one column for all units',
      'TT | Nhiệm vụ | Đơn vị thực hiện | Hoàn thành\n1 | Rà soát hộ nghèo | Phòng Kinh tế (chủ trì); Công an xã, Trạm Y tế (phối hợp) | 30/11/2025\n2 | Tuần tra địa bàn | Chủ trì: Công an xã | 31/12/2025',
    ],
    [
      'with labels in the cell',
      'TT | Nhiệm vụ | Phân công | Thời hạn\n1 | Rà soát hộ nghèo | - Chủ trì: Phòng Kinh tế; - Phối hợp: Công an xã, Trạm Y tế | 30/11\n2 | Tuần tra địa bàn | Công an xã | 31/12',
    ],
    [
      'with groups, a heading between and the header again',
      'TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\nI | NHIỆM VỤ CHUNG CỦA PHÒNG KINH TẾ | | |\n1 | Rà soát hộ nghèo | Phòng Kinh tế | Công an xã, Trạm Y tế | 30/11/2025\nLĨNH VỰC AN NINH\nTT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\n2 | Tuần tra địa bàn | Công an xã | | 31/12/2025',
    ],
  ])('%s', (_, table) => expect(read(table)).toEqual([POOR, PATROL]));

  it('takes the units from the rows over the tasks', () =>
    expect(
      read(
        'TT | Nhiệm vụ | Thời hạn\nI | Phòng Kinh tế |\n1 | Rà soát hộ nghèo | 30/11/2025\nII | Công an xã |\n1 | Tuần tra địa bàn | 31/12/2025',
      ),
    ).toEqual([['Rà soát hộ nghèo', ['Phòng Kinh tế'], [], '2025-11-30'], PATROL]));

  it('takes cells that span several rows for each of them', () =>
    expect(
      read(
        'TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\n1 | Tuần tra địa bàn | Công an xã | | 31/12/2025\n | Báo cáo kết quả | | | 15/12/2025',
      ),
    ).toEqual([PATROL, ['Báo cáo kết quả', ['Công an xã'], [], '2025-12-15']]));

  it('of figures gives no task', () =>
    expect(read('TT | Chỉ tiêu | Đơn vị tính | Năm 2025\n1 | Hộ nghèo toàn xã | hộ | 120')).toEqual([]));
});
