import { describe, expect, it } from '@jest/globals';
import { checkVietnamTime } from '../../src/platform/time-check.js';

describe('the start-up check of Vietnam time', () => {
  it('is content with this machine', () => {
    expect(() => checkVietnamTime()).not.toThrow();
  });

  it('refuses a machine that has it wrong on even one date', () => {
    const summerTime = (at: { toString(): string }) => (at.toString().includes('-07-') ? '+08:00' : '+07:00');
    expect(() => checkVietnamTime(summerTime)).toThrow(
      'Máy chủ tính sai giờ Việt Nam: 2024-07-01T12:00Z phải là +07:00 nhưng máy tính ra +08:00',
    );
  });
});
