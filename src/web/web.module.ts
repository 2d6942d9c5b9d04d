import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from '../access/access.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { ConclusionsModule } from '../conclusions/conclusions.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PageErrors } from '../platform/refusal.filter.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { AssetsController } from './assets.controller.js';
import { AnswerDesk } from './answer-desk.js';
import { Answering } from './answering.js';
import { AssignmentDesk } from './assignment-desk.js';
import { CalendarFile } from './calendar-file.js';
import { ConclusionProgress } from './conclusion-progress.js';
import { DeskQueues } from './desk-queues.js';
import { KeptForms } from './kept-form.js';
import { Names } from './names.js';
import { RenderedErrors } from './page-errors.js';
import { PageInterceptor } from './page.interceptor.js';
import { AbsencesPages } from './pages/absences.pages.js';
import { AccountCarePages } from './pages/account-care.pages.js';
import { AccountPages } from './pages/account.pages.js';
import { AnswerPages } from './pages/answer.pages.js';
import { AssignmentPages } from './pages/assignment.pages.js';
import { BulkPages } from './pages/bulk.pages.js';
import { CalendarFeedPages } from './pages/calendar-feed.pages.js';
import { CalendarPages } from './pages/calendar.pages.js';
import { ChairPages } from './pages/chair.pages.js';
import { ChannelsPages } from './pages/channels.pages.js';
import { ConclusionsPages } from './pages/conclusions.pages.js';
import { CoordinatingPages } from './pages/coordinating.pages.js';
import { DeskPages } from './pages/desk.pages.js';
import { DraftsPages } from './pages/drafts.pages.js';
import { ExternalAccountPages } from './pages/external-account.pages.js';
import { EvidencePages } from './pages/evidence.pages.js';
import { ExtensionPages } from './pages/extensions.pages.js';
import { GroupsPages } from './pages/groups.pages.js';
import { GuidePages } from './pages/guide.pages.js';
import { ImportingPages } from './pages/importing.pages.js';
import { IssuingPages } from './pages/issuing.pages.js';
import { LearntNamesPages } from './pages/learnt-names.pages.js';
import { LogPages } from './pages/log.pages.js';
import { OfficerPages } from './pages/officer.pages.js';
import { ObstaclesPages } from './pages/obstacles.pages.js';
import { NoticePages } from './pages/notice.pages.js';
import { CommitteesPages } from './pages/committees.pages.js';
import { HandOverPages } from './pages/hand-over.pages.js';
import { ImportPeoplePages } from './pages/import-people.pages.js';
import { PeoplePages } from './pages/people.pages.js';
import { PolicyPages } from './pages/policy.pages.js';
import { RecognitionPages } from './pages/recognition.pages.js';
import { RegisterPages } from './pages/register.pages.js';
import { ReportPages } from './pages/reports.pages.js';
import { ReviewPages } from './pages/review.pages.js';
import { SavedFilterPages } from './pages/saved-filters.pages.js';
import { SchedulePages } from './pages/schedule.pages.js';
import { SentLinksPages } from './pages/sent-links.pages.js';
import { SeriesPages } from './pages/series.pages.js';
import { SettingsPages } from './pages/settings.pages.js';
import { SignInLinksPages } from './pages/sign-in-links.pages.js';
import { SignInCodePages } from './pages/sign-in-code.pages.js';
import { SignInPages } from './pages/sign-in.pages.js';
import { SsoPages } from './pages/sso.pages.js';
import { SourcePages } from './pages/source.pages.js';
import { TwoStepsPages } from './pages/two-steps.pages.js';
import { UndoPages } from './pages/undo.pages.js';
import { UnitsPages } from './pages/units.pages.js';
import { UnitPages } from './pages/unit.pages.js';
import { UnitReportsPages } from './pages/unit-reports.pages.js';
import { WishesPages } from './pages/wishes.pages.js';
import { UrgingPages } from './pages/urging.pages.js';
import { ZaloAccountPages } from './pages/zalo-account.pages.js';
import { Outlooks } from './outlook.js';
import { RegisterDesk } from './register-desk.js';
import { Review } from './review.js';
import { ReviewDesk } from './review-desk.js';
import { SsoDesk } from './sso-desk.js';
import { SignInDesk } from './sign-in-desk.js';
import { Standing } from './standing.js';
import { Surroundings } from './surroundings.js';
import { Today } from './today.js';
import { UnitActs } from './unit-acts.js';
import { Unissued } from './unissued.js';
import { Waiting } from './waiting.js';

/** Pages for people: the other face on the services that the API shows to programs. */
@Module({
  imports: [
    AccessModule,
    PeopleModule,
    StaffModule,
    RulesModule,
    ConclusionsModule,
    AssignmentsModule,
    ChannelsModule,
    NotificationsModule,
    RemindersModule,
    ReportsModule,
    EngineModule,
  ],
  controllers: [
    AssetsController,
    SignInPages,
    SignInCodePages,
    GuidePages,
    AccountPages,
    TwoStepsPages,
    SsoPages,
    ExternalAccountPages,
    UnitPages,
    CoordinatingPages,
    SchedulePages,
    SourcePages,
    CalendarFeedPages,
    AnswerPages,
    AssignmentPages,
    UnitReportsPages,
    OfficerPages,
    ObstaclesPages,
    ExtensionPages,
    UrgingPages,
    DeskPages,
    // The list before the single conclusion, whose address would match `nhap` too.
    ConclusionsPages,
    ImportingPages,
    RecognitionPages,
    LearntNamesPages,
    IssuingPages,
    ReviewPages,
    DraftsPages,
    RegisterPages,
    BulkPages,
    SavedFilterPages,
    UndoPages,
    SeriesPages,
    PolicyPages,
    WishesPages,
    ZaloAccountPages,
    SentLinksPages,
    AbsencesPages,
    // The file before the single person, whose address would match `nhap` too.
    ImportPeoplePages,
    PeoplePages,
    SignInLinksPages,
    AccountCarePages,
    HandOverPages,
    UnitsPages,
    GroupsPages,
    CommitteesPages,
    SettingsPages,
    LogPages,
    EvidencePages,
    NoticePages,
    ChairPages,
    ReportPages,
    CalendarPages,
    ChannelsPages,
  ],
  providers: [
    Today,
    SsoDesk,
    ConclusionProgress,
    DeskQueues,
    Unissued,
    KeptForms,
    Names,
    RegisterDesk,
    Review,
    ReviewDesk,
    SignInDesk,
    Outlooks,
    Standing,
    Waiting,
    AssignmentDesk,
    Surroundings,
    CalendarFile,
    AnswerDesk,
    Answering,
    UnitActs,
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: PageErrors, useClass: RenderedErrors },
  ],
})
export class WebModule {}
