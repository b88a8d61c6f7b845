import { Button, Group, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { CorrectionReport, ImportRunView, RejectedRowView, SheetPlaceView } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { asksOfCode, CodeAnswers } from './code-question';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';

export interface RowPlace {
  readonly line: number;
  readonly n: number;
  /** Where sheets are read together. */
  readonly place?: SheetPlaceView;
}

interface CorrectRowProps {
  readonly run: ImportRunView;
  /** Null while no row is being corrected. */
  readonly place: RowPlace | null;
  readonly onClose: () => void;
}

/** One row of the file with a field for each of its cells, to be put right and read again. */
export function CorrectRow({ run, place, onClose }: CorrectRowProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={place !== null}
      onClose={onClose}
      size="lg"
      title={place === null ? '' : titleOf(place, t)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {place !== null && <Row run={run} place={place} onClose={onClose} />}
    </Modal>
  );
}

const titleOf = ({ line, place }: RowPlace, t: Words['t']): string =>
  place === undefined ? t('rows.correctTitle', { line }) : t('rows.correctTitleOnSheet', { ...place });

function Row({ run, place, onClose }: CorrectRowProps & { place: RowPlace }) {
  const { t, describe } = useWords();
  const kept = useQuery(
    api.imports.rejected.queryOptions({ input: { id: run.id, line: place.line, offset: 0, limit: 500 } }),
  );
  if (kept.isPending) return <Loading words={t('rows.loading')} lines={4} />;
  if (kept.isError) return <FaultNotice error={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data.ok) return <Text size="sm">{describe(kept.data.problem).what}</Text>;
  const { items, columns } = kept.data.value;
  const row = items.find(({ n }) => n === place.n);
  if (!row || row.cells === null) return <Text size="sm">{t('rows.tooLong')}</Text>;
  return <Cells run={run} row={row} cells={row.cells} columns={columns} onClose={onClose} />;
}

interface CellsProps {
  readonly run: ImportRunView;
  readonly row: RejectedRowView;
  readonly cells: readonly string[];
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

function Cells({ run, row, cells, columns, onClose }: CellsProps) {
  const { t, describe } = useWords();
  const navigate = useNavigate();
  const [written, setWritten] = useState<Readonly<Record<number, string>>>({});
  const correct = useOperation(api.imports.correct.mutationOptions(), {
    done: ({ corrected }) => (corrected > 0 ? t('rows.corrected', { count: corrected }) : null),
    onDone: ({ stillOpen, report }: CorrectionReport) => {
      if (stillOpen > 0) return;
      onClose();
      // Nothing changed yet: a person has to look at the price once more.
      if (report && report.run.id !== run.id && report.run.state === 'held') {
        void navigate({ to: '/imports/$id', params: { id: String(report.run.id) } });
      }
    },
  });
  const dismiss = useOperation(api.imports.dismiss.mutationOptions(), { done: () => t('rows.left'), onDone: onClose });
  const asks = row.problems.some(asksOfCode);
  const width = Math.max(cells.length, columns.length);
  const labels = Array.from({ length: width }, (_, at) => columns[at] ?? `#${at + 1}`);
  const asked = row.problems[0]?.column ?? null;
  const askedField = useRef<HTMLInputElement>(null);
  // What is still wrong may be another cell than the one just written.
  useEffect(() => {
    if (correct.data !== undefined) askedField.current?.focus();
  }, [correct.data, asked]);
  const send = (code?: 'renamed' | 'separate') =>
    correct.mutate({
      id: run.id,
      ...(code === undefined ? {} : { code }),
      rows: [
        {
          line: row.line,
          n: row.n,
          cells: Object.fromEntries(Object.entries(written).map(([at, value]) => [labels[Number(at)] ?? at, value])),
        },
      ],
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('rows.correctText')}
        </Text>
        {row.problems.map((found) => (
          <Notice
            key={found.code}
            tone="bad"
            title={correct.data?.ok && correct.data.value.stillOpen > 0 ? t('rows.stillWrong') : describe(found).what}
          >
            {correct.data && <Text size="sm">{describe(found).what}</Text>}
            {asksOfCode(found) && <Text size="sm">{describe(found).next}</Text>}
          </Notice>
        ))}
        <ScrollArea.Autosize mah={360} type="auto" offsetScrollbars="present">
          <Stack gap="xs">
            {labels.map((label, at) => (
              <TextInput
                key={label}
                ref={at === asked ? askedField : undefined}
                label={at < columns.length ? label : t('rows.extraCell', { number: at + 1 })}
                value={written[at] ?? cells[at] ?? ''}
                error={at === asked}
                autoFocus={at === (asked ?? 0)}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setWritten((before) => ({ ...before, [at]: value }));
                }}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Group justify="flex-end" gap="xs">
          <Allowed to="imports.dismiss">
            <Button
              variant="default"
              loading={dismiss.isPending}
              disabled={correct.isPending}
              onClick={() => dismiss.mutate({ id: run.id, lines: [{ line: row.line, n: row.n }] })}
            >
              {t('rows.dismiss')}
            </Button>
          </Allowed>
          {(!asks || Object.keys(written).length > 0) && (
            <Allowed to="imports.correct">
              <Button
                type="submit"
                variant={asks ? 'default' : 'filled'}
                loading={correct.isPending && correct.variables.code === undefined}
                disabled={dismiss.isPending}
              >
                {t('rows.retry')}
              </Button>
            </Allowed>
          )}
          <CodeAnswers
            problems={row.problems}
            sending={correct.isPending ? (correct.variables.code ?? null) : null}
            disabled={dismiss.isPending}
            onAnswer={send}
          />
        </Group>
      </Stack>
    </form>
  );
}
