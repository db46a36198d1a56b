export { type BackupFault, type BackupSummary, checkBackup } from './backup-file.ts';
export { type RestoreRefusal, restoreBackup } from './restore-backup.ts';
export { writeBackup } from './write-backup.ts';
