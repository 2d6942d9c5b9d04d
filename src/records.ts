import { Assignment } from './assignments/assignment.entity.js';
import { Attachment, AttachmentBytes } from './assignments/attachment.entity.js';
import { DeadlineVersion } from './assignments/deadline.entity.js';
import { DirectiveCoordinator } from './assignments/coordinator.entity.js';
import { Directive } from './assignments/directive.entity.js';
import { Extension } from './assignments/extension.entity.js';
import { HistoryEntry } from './assignments/history.entity.js';
import { Obstacle } from './assignments/obstacle.entity.js';
import { ProgressReport } from './assignments/progress.entity.js';
import { SavedFilter } from './assignments/saved-filter.entity.js';
import { Series } from './assignments/series.entity.js';
import { UndoableAct } from './assignments/undo.entity.js';
import { CalendarFeed } from './access/calendar-feed.entity.js';
import { ExternalAccount } from './access/external-account.entity.js';
import { ApiToken, Password, Session, SignInLink } from './access/credential.entity.js';
import { RecoveryCode, SecondFactor } from './access/second-factor.entities.js';
import { Clause, Conclusion } from './conclusions/conclusion.entity.js';
import { Draft } from './conclusions/draft.entity.js';
import { Document } from './documents/document.entity.js';
import { Attempt } from './notifications/attempt.entity.js';
import { ChannelPause } from './notifications/delivery/channel-pause.entity.js';
import { ChannelTest } from './notifications/channel-care/channel-test.entity.js';
import { Evidence } from './notifications/evidence/evidence.entity.js';
import { Notice } from './notifications/notice.entity.js';
import { Receipt } from './notifications/delivery/receipt.entity.js';
import { NoticeItem, Overview, Stage } from './notifications/stage.entity.js';
import { Committee, CommitteeUnit, Leader, Secretary } from './people/committee.entity.js';
import { Group } from './people/group.entity.js';
import { LearntName } from './people/learnt-name.entity.js';
import { Pause } from './people/pause.entity.js';
import { FormerEmail, PeopleChange } from './people/people-change.entity.js';
import { Person } from './people/person.entity.js';
import { StandIn } from './people/stand-in.entity.js';
import { Unit } from './people/unit.entity.js';
import { ZaloCode, ZaloEvent, ZaloSender } from './people/zalo-account.entities.js';
import { Errand } from './platform/errand.entity.js';
import { Mark, Setting } from './platform/mark.entity.js';
import { StandingDay } from './reports/standing-day.entity.js';
import { CalendarDay, CalendarYearMark, Closure } from './rules/calendar.entities.js';
import { PolicyApplication, PolicyRow } from './rules/policy.entity.js';

/** Every table, in the order in which the data takes its way. */
export const records = [
  Mark,
  Setting,
  Errand,
  Unit,
  Group,
  LearntName,
  Person,
  FormerEmail,
  PeopleChange,
  StandIn,
  Pause,
  ZaloCode,
  ZaloEvent,
  ZaloSender,
  Committee,
  Secretary,
  CommitteeUnit,
  Leader,
  PolicyRow,
  PolicyApplication,
  CalendarDay,
  CalendarYearMark,
  Closure,
  Password,
  Session,
  ApiToken,
  SignInLink,
  CalendarFeed,
  ExternalAccount,
  SecondFactor,
  RecoveryCode,
  Document,
  Conclusion,
  Clause,
  Draft,
  Directive,
  DirectiveCoordinator,
  Assignment,
  DeadlineVersion,
  Extension,
  HistoryEntry,
  ProgressReport,
  Attachment,
  AttachmentBytes,
  Obstacle,
  Series,
  UndoableAct,
  SavedFilter,
  Notice,
  Stage,
  NoticeItem,
  Overview,
  Attempt,
  Receipt,
  ChannelPause,
  ChannelTest,
  Evidence,
  StandingDay,
];
