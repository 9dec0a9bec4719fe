import { evals } from './evals.ts';
import { thisProject } from './project.ts';

const project = await thisProject({ environment: process.env, print: (line) => console.log(line) });
process.exitCode = await evals(process.argv.slice(2), project);
