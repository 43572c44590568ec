import type { Clipping } from '../../../shared/model/clipping';
import type { CoverageFigures } from '../../../shared/model/coverage-figures';
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

/** A report, independent of the format it is written in. */
export interface Report {
  readonly options: ReportOptions;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly figures: CoverageFigures;
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
