import { describe, expect, it } from '@jest/globals';
import { resolveUnits } from '../../src/assignments/resolve-units.js';
import { day } from '../../src/domain/day.js';
import { district } from '../support/directory.js';

function resolved(lead: string[], coordinating: string[] = []) {
  return resolveUnits({ id: 7, section: '2', lead, coordinating }, district, day('2024-05-02'));
}

const communes = [{ code: 'thitran' }, { code: 'an-hoa' }, { code: 'an-lac' }];

describe('the units of a draft', () => {
  it('are the members of a group, each once, and whoever leads does not coordinate too', () => {
    const found = resolved(['UBND các xã, thị trấn', 'UBND xã An Hòa'], ['Phòng Y tế', 'UBND xã An Lạc']);
    expect(found).toMatchObject({ leads: communes, notes: [] });
    expect(found).toHaveProperty('coordinatingUnitIds.length', 1);
  });

  it('come with a note when the document counts them otherwise than the list of that day', () => {
    const notes = ['Văn bản ghi 16 đơn vị, danh sách ngày 02/5/2024 có 3 đơn vị.'];
    expect(resolved(['UBND 16 xã, thị trấn'])).toMatchObject({ leads: communes, notes });
  });

  it.each([
    [['Phòng Tài chánh ngân'], 'Chưa xác định được đơn vị: Phòng Tài chánh ngân.'],
    [[], 'Chưa có đơn vị chủ trì.'],
  ])('of %j are not known', (lead, reason) => {
    expect(resolved(lead)).toMatchObject({
      unresolved: { draft: 7, section: '2', names: lead, reason: expect.stringContaining(reason) },
    });
  });

  it('may leave a coordinating unit unknown', () => {
    expect(resolved(['Phòng Y tế'], ['các đơn vị liên quan'])).toMatchObject({
      leads: [{ code: 'pyt' }],
      coordinatingUnitIds: [],
    });
  });
});
