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
import { setting } from '../shared/environment.ts';

/** The state machines: one for each kind of aggregate that has one. */
export interface Machines {
  /**
   * Starts an aggregate's n-th execution. One that runs or is over already is as good. Its history holds IDs only: its
   * input is `{id, correlationId}`.
   */
  start(id: string, attempt: number, correlationId: string): Promise<void>;
  /** Ends an execution that another one follows; one that is over or was never there is as good. */
  stop(id: string, attempt: number): Promise<void>;
  /** Wakes a waiting execution; `false` where it waits no longer, which is no error. */
  wake(taskToken: string): Promise<boolean>;
}

/** The ARN of each kind's state machine, by the prefix of its IDs. */
export type MachineArns = Readonly<Record<'inv' | 'rem', string>>;

export function machinesIn(sfn: SFNClient, arns: MachineArns): Machines {
  const arnOf = (id: string) => {
    const [prefix = ''] = id.split('_');
    if (!Object.hasOwn(arns, prefix)) throw new Error(`No state machine waits with ${prefix}_….`);
    return arns[prefix as keyof MachineArns];
  };
  return {
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

    async wake(taskToken) {
      try {
        await sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
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
