// Starts the built server, or says what is missing. Plain JavaScript, so that an old Node can still read it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Linchpin needs Node 22.18 or newer; this is ${process.versions.node}. Run it with "npm start" after "npm ci", which brings Node 24 along.\n` +
      `需要 Node 22.18 或更高版本，当前为 ${process.versions.node}。请先运行 "npm ci"（会带上 Node 24），再用 "npm start" 启动。`,
  );
  process.exit(1);
}
await import('../dist/server/server.js');
