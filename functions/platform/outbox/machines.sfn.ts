import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { setting } from '../runtime/environment.ts';
import { type MachineArns, type Machines, NoMachineError } from './machines.port.ts';

export function machinesIn(sfn: SFNClient, arns: MachineArns): Machines {
  const arnOf = (id: string) => {
    const [prefix = ''] = id.split('_');
    if (!Object.hasOwn(arns, prefix)) throw new NoMachineError(`No state machine waits with ${prefix}_….`);
    return arns[prefix as keyof MachineArns];
  };
  return {
    mustKnow: (id) => void arnOf(id),

    async start(id, attempt, correlationId) {
      const input = JSON.stringify({ id, correlationId });
      const name = executionName(id, attempt);
      try {
        await sfn.send(new StartExecutionCommand({ stateMachineArn: arnOf(id), name, input }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },

    async stop(id, attempt) {
      const executionArn = `${arnOf(id).replace(':stateMachine:', ':execution:')}:${executionName(id, attempt)}`;
      try {
        await sfn.send(new StopExecutionCommand({ executionArn, cause: 'Another execution follows.' }));
      } catch (error) {
        // The latter: it is not running. Its name is ours, and so valid.
        if (!(error instanceof ExecutionDoesNotExist || error instanceof ValidationException)) throw error;
      }
    },

    async wake(taskToken, { type, sequence }) {
      try {
        await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ type, sequence }) }));
        return true;
      } catch (error) {
        if (error instanceof TaskDoesNotExist || error instanceof TaskTimedOut) return false;
        throw error;
      }
    },
  };
}

/** The name of an aggregate's n-th execution: the same start twice is one execution. */
function executionName(id: string, attempt: number): string {
  return `${id}-${attempt}`;
}

/** The state machines this function was deployed with (`MACHINES`). */
export function deployedMachines(sfn: SFNClient): Machines {
  return machinesIn(sfn, JSON.parse(setting('MACHINES')) as MachineArns);
}
