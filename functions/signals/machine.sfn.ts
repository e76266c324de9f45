import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

/** The state machine that waits with an invitation. */
export interface Machine {
  /** Starts an execution. One of that name, running or over, is as good. Its history holds IDs only. */
  start(name: string, input: { readonly invitationId: string; readonly correlationId: string }): Promise<void>;
  /** Ends an execution that another one follows; one that is over or was never there is as good. */
  stop(name: string): Promise<void>;
  /** Wakes a waiting execution; `false` where it waits no longer, which is no error. */
  wake(taskToken: string): Promise<boolean>;
}

export function machineIn(sfn: SFNClient, stateMachineArn: string): Machine {
  return {
    async start(name, input) {
      try {
        await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },

    async stop(name) {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      try {
        await sfn.send(new StopExecutionCommand({ executionArn, cause: 'Another execution follows.' }));
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
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
