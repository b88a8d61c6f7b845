import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfileView } from '../../contract';
import { api } from '../client/api';
import { type ChosenFile, fileKey } from '../client/chosen-file';
import { fileInput } from '../client/file-input';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { ProblemNotice } from '../parts/notices/problem-notice';
import { ChooseAnother } from './choose-another';
import { Documents } from './documents';
import { Doubts } from './doubts';
import { Meaning } from './meaning';
import { type Overrides, withOverride } from './overrides';
import { PlanRequest } from './plan-request';
import { RawText } from './raw-text';
import { ReadingOptions } from './reading-options';
import { WhatFile } from './what-file';

/** How one file is understood, beside its raw text, with every assumption open to correction. */
export function Reading({ file }: { file: ChosenFile }) {
  const { t } = useWords();
  const [overrides, setOverrides] = useState<Overrides>({});
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState('');
  const named = source.trim() === '' ? {} : { source: source.trim() };
  const looked = useQuery({
    ...api.imports.inspect.queryOptions({ input: { ...fileInput(file), ...named, overrides } }),
    // A File has no place in a key; name, size and time tell files apart.
    queryKey: ['inspect', fileKey(file), named, overrides],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  if (looked.isPending) return <Loading words={t('imports.inspecting', { file: file.name })} lines={10} />;
  if (looked.isError) return <FaultNotice error={looked.error} onRetry={() => void looked.refetch()} />;
  if (!looked.data.ok) {
    return (
      <Stack align="flex-start">
        <ProblemNotice problem={looked.data.problem} />
        <ChooseAnother />
      </Stack>
    );
  }
  const detection = looked.data.value;
  const change = <K extends keyof ProfileView>(key: K, value: ProfileView[K]) =>
    setOverrides((before) => withOverride(before, key, value));
  return (
    <Stack gap="md" aria-busy={looked.isPlaceholderData}>
      <Doubts detection={detection} />
      <WhatFile detection={detection} onChange={change} />
      <Documents documents={detection.documents} />
      <ReadingOptions
        profile={detection.profile}
        source={source}
        onSource={setSource}
        asOf={{ told: asOf, stated: detection.asOf, onTold: setAsOf }}
        onChange={change}
      />
      <RawText lines={detection.preview.raw} headerLine={detection.profile.headerLine} />
      <Meaning
        profile={detection.profile}
        rows={detection.preview.rows}
        onColumns={(columns) => setOverrides((before) => withOverride(before, 'columns', columns))}
      />
      <PlanRequest
        file={file}
        named={{ ...named, ...(asOf === '' ? {} : { asOf: new Date(asOf).toISOString() }) }}
        overrides={overrides}
        certain={detection.certain}
      />
    </Stack>
  );
}
