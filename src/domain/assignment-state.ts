/** Where an assignment stands; *overdue* is no state, it is computed (deadline-aim.ts). */
export const STATES = [
  'new',
  'received',
  'in-progress',
  'submitted',
  'completed',
  'returned',
  'suspended',
  'withdrawn',
  'waiting',
] as const;
export type State = (typeof STATES)[number];

export type Act =
  | 'receive'
  | 'progress'
  | 'submit'
  | 'confirm'
  | 'return'
  | 'extend'
  | 'urge'
  | 'remark'
  | 'date-event'
  | 'suspend'
  | 'resume'
  | 'withdraw';

/**
 * The side that may act; the secretariat may also record what a unit told it by telephone or on paper. The officer is
 * whom the unit's head named to see to this one assignment.
 */
export type Actor = 'lead-unit' | 'officer' | 'secretariat' | 'chair';

/** What has to come with an act: a reason for the history, the unit's own text, a new last day. */
export type Need = 'reason' | 'text' | 'newDue';

export interface ActRule {
  label: string;
  from: readonly State[];
  to: State | 'unchanged' | 'as-before-suspension';
  by: readonly Actor[];
  needs: readonly Need[];
  /** The act shows that the unit knows of the assignment, so it counts as received from then on. */
  showsReceipt?: true;
}

const OWED: readonly State[] = ['new', 'received', 'in-progress', 'returned'];
const UNIT: readonly Actor[] = ['lead-unit', 'officer', 'secretariat'];
const OFFICE: readonly Actor[] = ['secretariat', 'chair'];

/**
 * Everything that can be done with an assignment (domain.md 2, "Acts"). A dated event turns `waiting` into `new`:
 * the unit is told of its deadline and has to receive it. A unit may submit without the event having been dated.
 */
export const ACTS: Readonly<Record<Act, ActRule>> = {
  receive: { label: 'Tiếp nhận', from: ['new'], to: 'received', by: UNIT, needs: [], showsReceipt: true },
  progress: {
    label: 'Báo cáo tiến độ',
    from: OWED,
    to: 'in-progress',
    by: UNIT,
    needs: ['text'],
    showsReceipt: true,
  },
  submit: {
    label: 'Báo cáo hoàn thành',
    from: [...OWED, 'waiting'],
    to: 'submitted',
    by: UNIT,
    needs: ['text'],
    showsReceipt: true,
  },
  confirm: { label: 'Xác nhận hoàn thành', from: ['submitted'], to: 'completed', by: OFFICE, needs: [] },
  return: {
    label: 'Trả lại',
    from: ['submitted'],
    to: 'returned',
    by: OFFICE,
    needs: ['reason', 'newDue'],
  },
  extend: {
    label: 'Gia hạn',
    from: [...OWED, 'suspended'],
    to: 'unchanged',
    by: OFFICE,
    needs: ['reason', 'newDue'],
  },
  // With or without words of the office's own; how often is another question (urging.ts).
  urge: { label: 'Đôn đốc', from: OWED, to: 'unchanged', by: OFFICE, needs: [] },
  // The chair's own word, also on what has been submitted; it changes nothing and counts as no urging.
  remark: {
    label: 'Ý kiến chỉ đạo',
    from: [...OWED, 'submitted', 'waiting'],
    to: 'unchanged',
    by: ['chair'],
    needs: ['text'],
  },
  'date-event': {
    label: 'Nhập ngày của mốc',
    from: ['waiting'],
    to: 'new',
    by: OFFICE,
    needs: ['newDue'],
  },
  suspend: {
    label: 'Tạm dừng',
    from: [...OWED, 'waiting'],
    to: 'suspended',
    by: OFFICE,
    needs: ['reason'],
  },
  resume: {
    label: 'Tiếp tục thực hiện',
    from: ['suspended'],
    to: 'as-before-suspension',
    by: OFFICE,
    needs: [],
  },
  withdraw: {
    label: 'Thu hồi',
    from: [...OWED, 'submitted', 'suspended', 'waiting'],
    to: 'withdrawn',
    by: OFFICE,
    needs: ['reason'],
  },
};

const LABELS: Readonly<Record<State, string>> = {
  new: 'Mới giao',
  received: 'Đã tiếp nhận',
  'in-progress': 'Đang thực hiện',
  submitted: 'Chờ xác nhận',
  completed: 'Đã hoàn thành',
  returned: 'Cần bổ sung',
  suspended: 'Tạm dừng',
  withdrawn: 'Đã thu hồi',
  waiting: 'Chờ mốc',
};

/** The state's name as people read it. */
export function stateLabel(state: State): string {
  return LABELS[state];
}

/** The acts possible in `state`, in the table's order; for one side only when `actor` is given. */
export function allowedActs(state: State, actor?: Actor): Act[] {
  const acts = Object.keys(ACTS) as Act[];
  return acts.filter((act) => ACTS[act].from.includes(state) && (!actor || ACTS[act].by.includes(actor)));
}

/**
 * The state `act` leads to, or undefined when `state` does not allow it. Resuming goes back to `suspendedFrom`,
 * the state the history's last suspension left; without it a suspended assignment cannot be resumed.
 */
export function next(state: State, act: Act, suspendedFrom?: State): State | undefined {
  const { from, to } = ACTS[act];
  if (!from.includes(state)) return undefined;
  if (to === 'unchanged') return state;
  return to === 'as-before-suspension' ? suspendedFrom : to;
}

/** Whether the unit still owes something, so that reminders apply; after submitting the office has the next word. */
export function isOpen(state: State): boolean {
  return OWED.includes(state);
}

/** Whether nothing can follow any more. */
export function isFinished(state: State): boolean {
  return state === 'completed' || state === 'withdrawn';
}

/** The states that something can follow. */
export const UNFINISHED: readonly State[] = STATES.filter((state) => !isFinished(state));
