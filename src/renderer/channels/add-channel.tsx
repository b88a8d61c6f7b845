import { Modal, Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelKindView, ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { useSay } from '../parts/use-say';
import { ChooseKind } from './adding/choose-kind';
import { ConnectStep } from './adding/connect-step';
import { CatalogueStep, StartStep } from './adding/last-steps';
import { RulesStep } from './adding/rules-step';

const STEPS = { kind: 0, key: 1, rules: 2 } as const;

/** Where the steps begin: with a new channel, with the connection of one left unfinished, or after signing in to one. */
export interface Adding {
  readonly from: keyof typeof STEPS;
  readonly channel: ChannelView | null;
}

interface AddChannelProps {
  /** Null while nothing is being added. */
  readonly adding: Adding | null;
  readonly onClose: () => void;
  /** The channel is there and needs its person to sign in before anything else. */
  readonly onSignIn: (channel: ChannelView) => void;
}

/** Adds a channel step by step; until the last one it is paused, so that nothing is sent before it was looked at. */
export function AddChannel({ adding, onClose, onSignIn }: AddChannelProps) {
  const { t } = useWords();
  const say = useSay();
  const [left, setLeft] = useState<ChannelView | null>(null);
  const leave = () => {
    const channel = left ?? adding?.channel;
    if (channel) say.done(() => t('addChannel.left', { channel: channel.name }));
    setLeft(null);
    onClose();
  };
  const finish = () => {
    setLeft(null);
    onClose();
  };
  const signIn = (channel: ChannelView) => {
    setLeft(null);
    onSignIn(channel);
  };
  return (
    <Modal
      opened={adding !== null}
      onClose={leave}
      title={adding?.channel ? t('addChannel.resumeTitle', { channel: adding.channel.name }) : t('channels.addTitle')}
      size="xl"
      // Its steps are of different heights; what stays in place is read on from.
      centered={false}
      // A key is long to type again.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {adding && <Steps adding={adding} onClose={finish} onAdded={setLeft} onSignIn={signIn} />}
    </Modal>
  );
}

interface StepsProps {
  readonly adding: Adding;
  readonly onClose: () => void;
  readonly onAdded: (channel: ChannelView) => void;
  readonly onSignIn: (channel: ChannelView) => void;
}

function Steps({ adding, onClose, onAdded, onSignIn }: StepsProps) {
  const { t } = useWords();
  const kinds = useQuery(api.channels.kinds.queryOptions({ input: {} }));
  const [step, setStep] = useState<number>(STEPS[adding.from]);
  const [chosen, setChosen] = useState<ChannelKindView | null>(null);
  const [channel, setChannel] = useState(adding.channel);
  const next = () => setStep((now) => now + 1);
  const back = () => setStep((now) => now - 1);
  const kind = chosen ?? kinds.data?.find((one) => one.kind === adding.channel?.kind) ?? null;
  return (
    <>
      {kinds.isError && <FaultNotice error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {kinds.isPending && <Loading words={t('channels.loadingKinds')} />}
      <Stepper active={step} size="xs" allowNextStepsSelect={false} iconSize={28} wrap={false}>
        <Stepper.Step label={t('addChannel.steps.kind')} allowStepSelect={false}>
          {kinds.data !== undefined && (
            <ChooseKind
              kinds={kinds.data}
              onChoose={(one) => {
                setChosen(one);
                next();
              }}
            />
          )}
        </Stepper.Step>
        <Stepper.Step label={t('addChannel.steps.key')} allowStepSelect={false}>
          {kind && (
            <ConnectStep
              kind={kind}
              begun={channel}
              onBack={back}
              onAdded={onAdded}
              onConnected={(added, mustSignIn) => {
                setChannel(added);
                if (mustSignIn) onSignIn(added);
                else next();
              }}
            />
          )}
        </Stepper.Step>
        <Stepper.Step label={t('addChannel.steps.rules')} allowStepSelect={false}>
          {channel && kind && (
            <RulesStep
              channel={channel}
              kind={kind}
              onBack={back}
              onDone={(saved) => {
                setChannel(saved);
                next();
              }}
            />
          )}
        </Stepper.Step>
        <Stepper.Step label={t('addChannel.steps.catalogue')} allowStepSelect={false}>
          {channel && <CatalogueStep channel={channel.name} onBack={back} onDone={next} />}
        </Stepper.Step>
        <Stepper.Step label={t('addChannel.steps.start')} allowStepSelect={false}>
          {channel && <StartStep channel={channel.name} onBack={back} onDone={onClose} />}
        </Stepper.Step>
      </Stepper>
    </>
  );
}
