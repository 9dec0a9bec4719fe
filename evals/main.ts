import { evals } from './evals.ts';
import { EXIT } from './exit-codes.ts';
import { thisProject } from './project.ts';

try {
  const project = await thisProject({ environment: process.env, print: (line) => console.log(line) });
  process.exitCode = await evals(process.argv.slice(2), project);
} catch (error) {
  console.error(error);
  process.exitCode = EXIT.infrastructure;
}
