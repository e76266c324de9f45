import { Duration, type Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { type Config, removalPolicyOf } from './config.ts';

/**
 * A copy of each day in another account or Region, where the operator has a vault there. Point-in-time recovery is
 * always on; this is for the day on which the account or the Region is gone.
 */
export function addBackup(stack: Stack, config: Config, tables: readonly ITable[]): void {
  if (config.backupVaultArn === undefined) return;
  const kept = Duration.days(35);
  const backupVault = new BackupVault(stack, 'BackupVault', { removalPolicy: removalPolicyOf(config) });
  const plan = new BackupPlan(stack, 'BackupPlan', {
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'daily',
        backupVault,
        scheduleExpression: Schedule.cron({ hour: '2', minute: '0' }),
        deleteAfter: kept,
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(stack, 'CopyVault', config.backupVaultArn),
            deleteAfter: kept,
          },
        ],
      }),
    ],
  });
  plan.addSelection('Tables', { resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)) });
}
