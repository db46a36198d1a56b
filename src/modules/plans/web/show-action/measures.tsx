import { Details, formatDay, StatusTag, type Tone } from '#platform/views';
import {
  latestAnswer,
  type Measure,
  type MeasureAnswer,
  type Met,
  seeDifferently,
  type Voice,
} from '../../domain/measures.ts';
import { paths } from '../paths.ts';
import { ToSource } from '../to-source.tsx';
import { running } from '../words-running.ts';
import type { ActionPage } from './presenter.ts';

const own = running.measures;
const tones: Record<Met, Tone> = { yes: 'done', partly: 'watch', no: 'late', 'too-early': 'quiet' };

/** "How will we know", each measure with what the lead and staff say of it. */
export function Measures({ plan, action, measures, voices, link }: ActionPage) {
  if (measures.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">
        {own.title} <ToSource place={action.places.measures} link={link} />
      </h2>
      {measures.map((measure) => (
        <div class="app-measure">
          <h3 class="govuk-heading-s">{measure.text}</h3>
          {seeDifferently(measure) && <p class="govuk-body govuk-!-font-weight-bold">{own.differ}</p>}
          <Voices measure={measure} />
          <p class="govuk-body">
            {voices.map((voice) => (
              <a
                class="govuk-link govuk-!-margin-right-3"
                href={`${paths.answerMeasure({ planId: plan.id, actionId: action.id, measureId: measure.id })}?voice=${voice}`}
              >
                {voice === 'lead' ? own.answer : own.staffView}
                <span class="govuk-visually-hidden">: {measure.text}</span>
              </a>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function Voices({ measure }: { measure: Measure }) {
  const shown = (['lead', 'staff'] as const).flatMap((voice) => latestAnswer(measure, voice) ?? []);
  const earlier = measure.answers.filter((answer) => !shown.includes(answer));
  if (shown.length === 0) return <p class="govuk-hint">{own.none}</p>;
  return (
    <>
      <div class="app-voices">
        {shown.map((answer) => (
          <Answer answer={answer} measure={measure} />
        ))}
      </div>
      {earlier.length > 0 && (
        <Details summaryText={own.earlier(earlier.length)}>
          {earlier.map((answer) => (
            <Answer answer={answer} measure={measure} />
          ))}
        </Details>
      )}
    </>
  );
}

const voiceWord = (voice: Voice) => own.voices[voice];

function Answer({ answer, measure }: { answer: MeasureAnswer; measure: Measure }) {
  const { voice, met, reading, source, readOn, helped, by, at, measureText } = answer;
  return (
    <div class="app-voice">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{voiceWord(voice)}</strong> <StatusTag word={own.mets[met]} tone={tones[met]} />
      </p>
      <p class="govuk-body app-preserved govuk-!-margin-bottom-1">{reading}</p>
      {helped && <p class="govuk-body-s govuk-!-margin-bottom-1">{own.helpedWords(helped)}</p>}
      <p class="govuk-hint">
        {own.from(source, readOn && formatDay(readOn))}. {own.by(by, formatDay(at))}
        {measureText !== measure.text && `. ${own.readAs(measureText)}`}
      </p>
    </div>
  );
}
