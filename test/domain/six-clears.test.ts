import { describe, expect, it } from '@jest/globals';
import { confidenceOf } from '../../src/domain/confidence.js';
import { day } from '../../src/domain/day.js';
import { type ProposalFacts, sixClears } from '../../src/domain/six-clears.js';

const whole: ProposalFacts = {
  task: 'Xây dựng kế hoạch thu gom rác thải, báo cáo UBND tỉnh.',
  ...{ lead: ['Sở Tài chính'], unknownLeads: [], unknownCoordinating: [], headless: [] },
  ...{ due: day('2026-05-20'), recurrence: null, standing: false, giver: null },
};
const missing = (facts: Partial<ProposalFacts>) =>
  sixClears({ ...whole, ...facts }).flatMap((each) => (each.missing ? [each.name] : []));

describe('the six clears', () => {
  it.each<[string, Partial<ProposalFacts>, string[]]>([
    ['everything said', {}, []],
    ['nobody leads', { lead: [] }, ['người', 'trách nhiệm']],
    ['an unknown unit', { unknownLeads: ['Tổ công tác'] }, ['người']],
    ['a unit without anybody to tell', { headless: ['UBND xã An Hòa'] }, ['người']],
    ['two leads', { lead: ['Sở Tài chính', 'Sở Y tế'] }, ['trách nhiệm']],
    ['a group leads', { lead: ['UBND các xã, phường'] }, []],
    ['an unknown coordinating unit', { unknownCoordinating: ['đơn vị liên quan'] }, ['trách nhiệm']],
    ['no day', { due: null }, ['thời gian']],
    ['a recurring duty', { due: null, recurrence: 'monthly' }, []],
    ['a standing task', { due: null, standing: true }, []],
    ['a title only', { task: 'Về rác thải', giver: 'Lê Thị B' }, ['việc', 'sản phẩm']],
    ['no product', { task: 'Chủ động nắm tình hình tại cơ sở.', giver: 'Lê Thị B' }, ['sản phẩm']],
    ['nobody to report to', { task: 'Xây dựng kế hoạch thu gom rác thải.' }, ['thẩm quyền']],
    ['the chair or signer is known', { task: 'Xây dựng kế hoạch thu gom rác thải.', giver: 'Lê Thị B' }, []],
    ['another department receives it', { task: 'Lập danh sách hộ nghèo, gửi Phòng Nội vụ.' }, []],
  ])('%s', (_, facts, expected) => {
    expect(missing(facts)).toEqual(expected);
  });
});

describe('how far a proposal is trusted', () => {
  const clear = {
    task: whole.task,
    unresolved: false,
    flags: [],
    notes: [],
    clears: sixClears(whole),
    reviewed: false,
  };
  const untimed = sixClears({ ...whole, due: null });
  const pale = sixClears({ ...whole, task: 'Chủ động nắm tình hình tại cơ sở.', giver: 'Lê Thị B' });
  it.each([
    ['as it stands', {}, 'sure'],
    ['with an unknown lead, even after a look', { unresolved: true, reviewed: true }, 'blocked'],
    ['with a doubtful deadline', { flags: ['before-issue'] }, 'look'],
    ['with a doubtful deadline that was looked at', { flags: ['before-issue'], reviewed: true }, 'sure'],
    ['when it is only urgent', { flags: ['urgent'] }, 'sure'],
    ['when units are counted otherwise', { notes: ['Văn bản ghi 16 đơn vị'] }, 'look'],
    ['without a time', { clears: untimed }, 'sure'],
    ['without a time though the words name one', { clears: untimed, task: 'Xong trong quý I.' }, 'look'],
    ['without a time though the words hold a date', { clears: untimed, task: 'Họp 20/5.' }, 'look'],
    ['without a product', { clears: pale }, 'sure'],
  ] as const)('%s', (_, doubts, expected) => {
    expect(confidenceOf({ ...clear, ...doubts })).toBe(expected);
  });
});
