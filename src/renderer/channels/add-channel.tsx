import { Modal, Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelKindView, ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { ChooseKind } from './adding/choose-kind';
import { ConnectStep } from './adding/connect-step';
import { CatalogueStep, StartStep } from './adding/last-steps';
import { RulesStep } from './adding/rules-step';

interface AddChannelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The channel is there and needs its person to sign in before anything else. */
  readonly onSignIn: (channel: ChannelView) => void;
}

/** Adds a channel step by step; until the last one it is paused, so that nothing is sent before it was looked at. */
export function AddChannel({ opened, onClose, onSignIn }: AddChannelProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('channels.addTitle')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Steps onClose={onClose} onSignIn={onSignIn} />
    </Modal>
  );
}

function Steps({ onClose, onSignIn }: Omit<AddChannelProps, 'opened'>) {
  const { t } = useWords();
  const kinds = useQuery(api.channels.kinds.queryOptions({ input: {} }));
  const [step, setStep] = useState(0);
  const [kind, setKind] = useState<ChannelKindView | null>(null);
  const [channel, setChannel] = useState<ChannelView | null>(null);
  const next = () => setStep((now) => now + 1);
  return (
    <Stepper active={step} size="xs" allowNextStepsSelect={false} iconSize={28}>
      <Stepper.Step label={t('addChannel.steps.kind')} allowStepSelect={false}>
        {kinds.isError && <FaultNotice error={kinds.error} onRetry={() => void kinds.refetch()} />}
        {kinds.isPending && <Loading words={t('channels.loadingKinds')} />}
        {kinds.data !== undefined && (
          <ChooseKind
            kinds={kinds.data}
            onChoose={(chosen) => {
              setKind(chosen);
              next();
            }}
          />
        )}
      </Stepper.Step>
      <Stepper.Step label={t('addChannel.steps.key')} allowStepSelect={false}>
        {kind && (
          <ConnectStep
            kind={kind}
            onBack={() => setStep(0)}
            onConnected={(added) => {
              setChannel(added);
              if (kind.signsIn) onSignIn(added);
              else next();
            }}
          />
        )}
      </Stepper.Step>
      <Stepper.Step label={t('addChannel.steps.rules')} allowStepSelect={false}>
        {channel && kind && <RulesStep channel={channel} kind={kind} onDone={next} />}
      </Stepper.Step>
      <Stepper.Step label={t('addChannel.steps.catalogue')} allowStepSelect={false}>
        {channel && <CatalogueStep channel={channel.name} onDone={next} />}
      </Stepper.Step>
      <Stepper.Step label={t('addChannel.steps.start')} allowStepSelect={false}>
        {channel && <StartStep channel={channel.name} onDone={onClose} />}
      </Stepper.Step>
    </Stepper>
  );
}
