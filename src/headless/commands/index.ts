import type { Command } from 'commander';
import type { Cli } from '../context';
import { addAlertsCommand } from './alerts';
import { addChannelCommand } from './channel';
import { addChangesCommands } from './changes';
import { addDeliveriesCommand } from './deliveries';
import { addDemoCommand } from './demo';
import { addImportCommand } from './import';
import { addImportsCommand } from './imports';
import { addInitCommand } from './init';
import { addLedgerCommands } from './ledger';
import { addParityCommand } from './parity';
import { addProductCommand } from './product';
import { addReceiveCommand } from './receive';
import { addRunCommand } from './run';
import { addServeCommand } from './serve';
import { addSettingsCommand } from './settings';
import { addSourceCommand } from './source';
import { addStatusCommand } from './status';
import { addSyncCommand } from './sync';
import { addVerifyCommand } from './verify';
import { addWaitlistCommand } from './waitlist';

/** Every command, in the order in which `--help` shows them. */
export function addCommands(program: Command, cli: Cli): void {
  addInitCommand(program, cli);
  addDemoCommand(program, cli);
  addImportCommand(program, cli);
  addImportsCommand(program, cli);
  addChangesCommands(program, cli);
  addLedgerCommands(program, cli);
  addReceiveCommand(program, cli);
  addDeliveriesCommand(program, cli);
  addProductCommand(program, cli);
  addChannelCommand(program, cli);
  addSyncCommand(program, cli);
  addParityCommand(program, cli);
  addStatusCommand(program, cli);
  addWaitlistCommand(program, cli);
  addAlertsCommand(program, cli);
  addSettingsCommand(program, cli);
  addSourceCommand(program, cli);
  addRunCommand(program, cli);
  addServeCommand(program, cli);
  addVerifyCommand(program, cli);
}
