/** The door of the views: what a room draws its pages with. */

export { KeyFigure, type KeyFigureProps } from './blocks/key-figure.tsx';
export { NextStep, type NextStepProps } from './blocks/next-step.tsx';
export { Pager, type PagerProps, pageAsked, showing } from './blocks/pager.tsx';
export { ProgressBar, type ProgressBarProps } from './blocks/progress-bar.tsx';
export {
  type RegisterColumn,
  type RegisterRow,
  RegisterTable,
  type RegisterTableProps,
} from './blocks/register-table.tsx';
export { ScrollRegion, type ScrollRegionProps } from './blocks/scroll-region.tsx';
export { SideBySide, type SideBySideProps } from './blocks/side-by-side.tsx';
export { StatusTag, type StatusTagProps, TAG_CLASSES, type Tone } from './blocks/status-tag.tsx';
export { type TimelineEntry, TimelineList } from './blocks/timeline-list.tsx';
export { type Brand, brandStylesheet, contrast } from './brand.ts';
export { type BarPart, type BarRow, Bars, type BarsProps } from './charts/bars.tsx';
export { Figure, type FigureProps } from './charts/figure.tsx';
export { type IntervalRow, Intervals, type IntervalsProps } from './charts/intervals.tsx';
export { Links, type LinksProps } from './charts/links.tsx';
export { inkOn, PALETTE, seriesColour } from './charts/palette.ts';
export { Timeline, type TimelineProps, type TimelineRow, TimelineTable } from './charts/timeline.tsx';
export {
  calendarDay,
  formatDay,
  formatMoment,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatPounds,
  formatTime,
  joinWords,
  plural,
} from './formats.ts';
export { Accordion, type AccordionItem, type AccordionProps } from './govuk/accordion.tsx';
export { BackLink, type BackLinkProps } from './govuk/back-link.tsx';
export { type BreadcrumbItem, Breadcrumbs, type BreadcrumbsProps } from './govuk/breadcrumbs.tsx';
export { Button, type ButtonProps } from './govuk/button.tsx';
export { CharacterCount, type CharacterCountProps } from './govuk/character-count.tsx';
export { Checkboxes, type CheckboxesProps, type CheckboxItem } from './govuk/checkboxes.tsx';
export type { ChoiceItem, DividerItem } from './govuk/choices.tsx';
export { DateInput, type DateInputItem, type DateInputProps } from './govuk/date-input.tsx';
export { Details, type DetailsProps } from './govuk/details.tsx';
export { ErrorMessage, type ErrorMessageOption, type ErrorMessageProps } from './govuk/error-message.tsx';
export { ErrorSummary, type ErrorSummaryItem, type ErrorSummaryProps } from './govuk/error-summary.tsx';
export { ExitThisPage, type ExitThisPageProps } from './govuk/exit-this-page.tsx';
export { Fieldset, type FieldsetOption, type FieldsetProps, type LegendOption } from './govuk/fieldset.tsx';
export { FileUpload, type FileUploadProps } from './govuk/file-upload.tsx';
export { Hint, type HintProps } from './govuk/hint.tsx';
export { Input, type InputProps } from './govuk/input.tsx';
export { InsetText, type InsetTextProps } from './govuk/inset-text.tsx';
export { Label, type LabelOption, type LabelProps } from './govuk/label.tsx';
export { NotificationBanner, type NotificationBannerProps } from './govuk/notification-banner.tsx';
export { type Attributes, type Content, classList, type Gapped, type Words } from './govuk/options.ts';
export { Pagination, type PaginationItem, type PaginationLink, type PaginationProps } from './govuk/pagination.tsx';
export { Panel, type PanelAction, type PanelProps } from './govuk/panel.tsx';
export { PasswordInput, type PasswordInputProps } from './govuk/password-input.tsx';
export { PhaseBanner, type PhaseBannerProps } from './govuk/phase-banner.tsx';
export { Radios, type RadiosProps } from './govuk/radios.tsx';
export { Select, type SelectGroup, type SelectItem, type SelectProps } from './govuk/select.tsx';
export { type NavigationItem, ServiceNavigation, type ServiceNavigationProps } from './govuk/service-navigation.tsx';
export { SkipLink, type SkipLinkProps } from './govuk/skip-link.tsx';
export {
  type SummaryAction,
  type SummaryActions,
  type SummaryCardOption,
  SummaryList,
  type SummaryListProps,
  type SummaryRow,
} from './govuk/summary-list.tsx';
export { Table, type TableCell, type TableProps } from './govuk/table.tsx';
export { type TabItem, Tabs, type TabsProps } from './govuk/tabs.tsx';
export { Tag, type TagProps } from './govuk/tag.tsx';
export { TaskList, type TaskListItem, type TaskListProps } from './govuk/task-list.tsx';
export { Textarea, type TextareaProps } from './govuk/textarea.tsx';
export { WarningText, type WarningTextProps } from './govuk/warning-text.tsx';
export { Heading, type HeadingProps } from './layout/heading.tsx';
export { Overview, type OverviewProps } from './layout/overview.tsx';
export { Page, type PageProps } from './layout/page.tsx';
export { RecordPage, type RecordProps } from './layout/record.tsx';
export { Exports, FilterForm, Register, type RegisterFilters, type RegisterProps } from './layout/register.tsx';
export { Report, type ReportProps } from './layout/report.tsx';
export { Task, type TaskProps } from './layout/task.tsx';
export { renderFragment, renderPage } from './render.ts';
export { ASSET_URLS, type AssetFile, brandUrl, fontFiles, imageFiles, scriptFiles, stylesheet } from './stylesheet.ts';
