import type { Clipping, MediaType } from '../../../shared/model/clipping';
import type { ReportOptions } from '../../../shared/model/report';
import type { SafeHtml } from '../html/html-template';

/** A clipping as a report is given it: with its article's sanitised HTML, null when it came as plain text. */
export interface ReportSource {
  readonly clipping: Clipping;
  readonly bodyHtml: SafeHtml | null;
}

/** A clipping in its place in the report. */
export interface ReportClip extends ReportSource {
  /** From 1, in the order of the pages. */
  readonly number: number;
  /** The name its links go to, e.g. `clip-7`. */
  readonly anchor: string;
  /** Number of the section that shows it in full. */
  readonly section: number;
}

/** A heading and what stands under it. */
export interface ReportSection {
  /** From 1. */
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  /** Shown in full here, in order. */
  readonly clips: readonly ReportClip[];
  /** Also belong here, but are shown in an earlier section. */
  readonly references: readonly ReportClip[];
}

/** How many clippings share a value. */
export interface Count {
  readonly label: string;
  readonly count: number;
}

/** The ratings of one subject. */
export interface ToneFigure {
  readonly subject: string;
  /** From -2 to +2, then `null`: named but not rated, which is not neutral. All six, zeros too. */
  readonly slices: readonly { readonly value: number | null; readonly count: number }[];
}

/** The reach of one metric; figures of different metrics are never added. */
export interface ReachFigure {
  readonly metric: NonNullable<Clipping['reach']>['metric'];
  /** Each outlet once, by its newest snapshot. */
  readonly total: number;
  readonly outlets: number;
  /** The oldest and the newest date of a snapshot; null when none is dated. */
  readonly asOf: { readonly from: string; readonly to: string } | null;
  readonly sources: readonly string[];
}

export interface ReportFigures {
  /** Clippings: every appearance in an outlet. */
  readonly placements: number;
  /** Different stories, when copies of one story have been grouped; null when none has. */
  readonly stories: number | null;
  readonly outlets: number;
  readonly starred: number;
  /** First and last publication date, as written; null when no clipping has one. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly undated: number;
  readonly inferredDates: number;
  readonly overTime: readonly Count[];
  readonly byOutlet: readonly Count[];
  readonly byMediaType: readonly { readonly mediaType: MediaType; readonly count: number }[];
  readonly byTag: readonly Count[];
  readonly byLanguage: readonly Count[];
  readonly tone: readonly ToneFigure[];
  /** Clippings that name no subject at all. */
  readonly withoutTone: number;
  readonly reach: readonly ReachFigure[];
  readonly reachUnknown: number;
  /** Clippings with a reach but no outlet: it cannot be told whether they would be counted twice, so they are left out. */
  readonly reachWithoutOutlet: number;
}

/** A report, independent of the format it is written in. */
export interface Report {
  readonly options: ReportOptions;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly figures: ReportFigures;
  readonly sections: readonly ReportSection[];
  /** Every clipping once, by number. */
  readonly clips: readonly ReportClip[];
  /** By outlet's name; the unknown one last. */
  readonly outletIndex: readonly { readonly outlet: string | null; readonly clips: readonly ReportClip[] }[];
  /** How the figures were made, one sentence or two each. */
  readonly method: readonly string[];
  /** © who, copied under which licence, internal use by whom, expiry: the footer of every page. */
  readonly copyright: string;
}
