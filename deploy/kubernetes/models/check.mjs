// Reads custom resources (a JSON array) from its input and writes a line for each that its published model refuses, or that has a field which
// the model does not know. Usage: node check.mjs < resources.json
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = {
  'cert-manager.io': '@kubernetes-models/cert-manager',
  'external-secrets.io': '@kubernetes-models/external-secrets',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
};

// npm ci only when the lock file is newer than what is installed
const here = path.dirname(fileURLToPath(import.meta.url));
const lock = createHash('sha256').update(fs.readFileSync(path.join(here, 'package-lock.json'))).digest('hex');
const installed = path.join(here, 'node_modules/.opposizioni-lock');
if (!fs.existsSync(installed) || fs.readFileSync(installed, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (npm.status !== 0) {
    console.error('models: "npm ci" failed. Node 20 or newer with npm is needed, and the npm registry must be reachable.');
    process.exit(1);
  }
  fs.writeFileSync(installed, lock);
}

// The models let fields pass that they do not know, as the API server drops them. A field that a model knows it looks at: what it has never
// looked at is unknown.
const watched = (value, at, unread) => {
  if (value === null || typeof value !== 'object') return value;
  const parts = {};
  for (const key of Object.keys(value)) {
    unread.add(`${at}.${key}`);
    parts[key] = watched(value[key], `${at}.${key}`, unread);
  }
  return new Proxy(value, {
    get(target, key) {
      unread.delete(`${at}.${String(key)}`);
      return Object.hasOwn(parts, key) ? parts[key] : target[key];
    },
  });
};

const problems = async (resource) => {
  const [group, version] = resource.apiVersion.split('/');
  const models = packages[group] && (await import(`${packages[group]}/${group}/${version}`));
  const Model = models?.[resource.kind];
  if (!Model) return [`no model of ${resource.apiVersion} ${resource.kind}`];
  const unread = new Set();
  // not by the constructor: it looks at all fields, to copy them
  const model = Object.create(Model.prototype);
  for (const [key, value] of Object.entries(resource)) model[key] = watched(value, key, unread);
  try {
    model.validate();
  } catch (error) {
    return [error.message];
  }
  // below a field that is unknown there is nothing more to say
  return [...unread].filter((field) => !unread.has(field.slice(0, field.lastIndexOf('.')))).map((field) => `unknown field ${field}`);
};

for (const resource of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  for (const problem of await problems(resource)) {
    console.log(`${resource.kind} ${resource.metadata?.name}: ${problem}`);
  }
}
