import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ComponentType } from 'react';

type Icon = ComponentType<{ size?: number | string; color?: string }>;

interface ChoiceMenuProps<Value extends string> {
  readonly label: string;
  readonly icon: Icon;
  readonly choices: readonly {
    readonly value: Value;
    readonly text: string;
    readonly icon?: Icon;
    /** The language of the words, where it is not the one around them. */
    readonly lang?: string;
  }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few choices behind a button with a picture; the one that holds is marked, to the eye and to a screen reader. */
export function ChoiceMenu<Value extends string>({ label, icon, choices, chosen, onChoose }: ChoiceMenuProps<Value>) {
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <IconButton label={label} icon={icon} />
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, text, icon: Own, lang }) => (
          <Menu.Item
            key={value}
            aria-current={value === chosen || undefined}
            lang={lang}
            leftSection={Own && <Own size={16} />}
            rightSection={value === chosen ? <IconCheck size={14} aria-hidden /> : undefined}
            onClick={() => onChoose(value)}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type IconButtonProps = { readonly label: string; readonly icon: Icon } & Omit<
  ComponentPropsWithRef<typeof ActionIcon<'button'>>,
  'children'
>;

/** A quiet button that says its name to whoever points at it. */
export function IconButton({ label, icon: Picture, ...rest }: IconButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} {...rest}>
      <Picture size={18} color="var(--os-dim)" />
    </ActionIcon>
  );
}
