// Loaded into a measured process: says at its end how much processor time and memory it took.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(2, `cpu-ms ${(user + system) / 1000} rss-kib ${maxRSS}\n`);
});
