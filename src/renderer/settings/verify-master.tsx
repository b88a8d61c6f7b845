import { Button, Table, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Section } from '../parts/page/section';
import { Allowed } from '../parts/page/allowed';

/** Counts everything again: does the ledger agree with the levels, every listing with its product? */
export function VerifyMaster() {
  const { t, code, count } = useWords();
  const verify = useMutation(api.master.verify.mutationOptions());
  return (
    <Section
      title={t('settings.verify')}
      description={t('settings.verifyText')}
      actions={
        <Allowed to="master.verify">
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} />}
            loading={verify.isPending}
            onClick={() => verify.mutate({})}
          >
            {t('settings.verifyAction')}
          </Button>
        </Allowed>
      }
    >
      {verify.isError && <FaultNotice error={verify.error} />}
      {verify.data !== undefined && (
        <>
          <Text size="sm" fw={600} my="xs">
            {t(verify.data.ok ? 'settings.verifyOk' : 'settings.verifyBroken')}
          </Text>
          <Table horizontalSpacing={0}>
            <Table.Tbody>
              {verify.data.checks.map((check) => (
                <Table.Tr key={check.code}>
                  <Table.Td>{code('check', check.code)}</Table.Td>
                  <Table.Td ta="right" className="num">
                    {count(check.checked)}
                  </Table.Td>
                  <Table.Td ta="right" w={140}>
                    <Badge tone={check.broken === 0 ? 'ok' : 'bad'}>
                      {check.broken === 0 ? t('settings.checkOk') : t('settings.checkBroken', { count: check.broken })}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Section>
  );
}
