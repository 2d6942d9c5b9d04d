import type { MigrationInterface } from 'typeorm';
import { People1700000000001 } from './0001-people.js';
import { Access1700000000002 } from './0002-access.js';
import { Conclusions1700000000003 } from './0003-conclusions.js';
import { Assignments1700000000004 } from './0004-assignments.js';
import { Notifications1700000000005 } from './0005-notifications.js';
import { Rules1700000000007 } from './0007-rules.js';
import { Series1700000000008 } from './0008-series.js';
import { PolicyApplications1700000000009 } from './0009-policy-applications.js';
import { Delivery1700000000010 } from './0010-delivery.js';
import { ZaloAccounts1700000000011 } from './0011-zalo-accounts.js';
import { Evidence1700000000012 } from './0012-evidence.js';
import { Limits1700000000013 } from './0013-limits.js';
import { Reports1700000000021 } from './0021-reports.js';
import { Coordinators1700000000022 } from './0022-coordinators.js';
import { OfficeActs1700000000023 } from './0023-office-acts.js';
import { PeopleChanges1700000000024 } from './0024-people-changes.js';
import { StandingDays1700000000025 } from './0025-standing-days.js';
import { Search1700000000026 } from './0026-search.js';
import { CalendarFeeds1700000000027 } from './0027-calendar-feeds.js';
import { SecondFactors1700000000028 } from './0028-second-factors.js';
import { ExternalAccounts1700000000029 } from './0029-external-accounts.js';
import { Errands1700000000031 } from './0031-errands.js';

/** Every migration in the order it is applied. An applied one is never changed. */
export const migrations: (new () => MigrationInterface)[] = [
  People1700000000001,
  Access1700000000002,
  Conclusions1700000000003,
  Assignments1700000000004,
  Notifications1700000000005,
  Rules1700000000007,
  Series1700000000008,
  PolicyApplications1700000000009,
  Delivery1700000000010,
  ZaloAccounts1700000000011,
  Evidence1700000000012,
  Limits1700000000013,
  Reports1700000000021,
  Coordinators1700000000022,
  OfficeActs1700000000023,
  PeopleChanges1700000000024,
  StandingDays1700000000025,
  Search1700000000026,
  CalendarFeeds1700000000027,
  SecondFactors1700000000028,
  ExternalAccounts1700000000029,
  Errands1700000000031,
];
