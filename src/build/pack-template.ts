import { mkdir, writeFile } from 'node:fs/promises';
import { openEmbedded } from '../db/open-embedded.ts';
import { createQueue, startQueue } from '../jobs/queue.ts';
import { projectPath } from '../project-root.ts';

// Making a database from nothing takes seconds; unpacking one does not. This is an empty one: schema, queue, no tenant.
const db = await openEmbedded({ dataDir: null, migrations: projectPath('migrations') });
const boss = createQueue(db);
await startQueue(boss, db);
await boss.stop({ graceful: false });
const packed = await db.client.dump();
await mkdir(projectPath('dist'), { recursive: true });
await writeFile(projectPath('dist/template.tar.gz'), packed);
await db.close();
