export type { SignalView } from './contract.ts';
export { signalJobs } from './jobs.ts';
export { signalsOf } from './list-signals.ts';
export { refreshSignals } from './refresh-signals.ts';
export { signalTools } from './tools.ts';
