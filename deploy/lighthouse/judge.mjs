// Follows the links of the portal from its first page, and lets Lighthouse judge one page of each kind as a slow telephone sees it.
import * as fs from 'node:fs';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const SITE = process.env.PORTAL_URL ?? 'http://localhost:8080';
const PASSWORD = 'opposizioni';
const LEAST = { performance: 95, accessibility: 100 };
const PEOPLE = ['anybody', 'marco', 'acme', 'gestore', 'garante'];
const MOST_PAGES = 150;
const BROWSER = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((file) => fs.existsSync(file));

/** Pages that differ by an id, a code or a query only are of one kind. */
const kind = (address) =>
  new URL(address).pathname
    .split('/')
    .map((step) => (/\d/.test(step) ? '…' : step))
    .join('/');

/** Not the other language, which has the same pages, and nothing that ends the session. */
const isToFollow = (address) =>
  address.origin === new URL(SITE).origin && address.pathname.startsWith('/it') && !/\/(esci|logout)\b/.test(address.pathname);

async function signIn(page, person) {
  await page.goto(`${SITE}/it/accedi`);
  await page.type('#username', person);
  await page.type('#password', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click('#kc-login')]);
}

/** The addresses of one page of each kind. */
async function pagesOf(page, first) {
  const found = new Map([[kind(first), first]]);
  for (const address of found.values()) {
    const answer = await page.goto(address).catch(() => null);
    if (!answer?.ok() || !answer.headers()['content-type']?.startsWith('text/html')) {
      found.set(kind(address), null);
      continue;
    }
    const links = await page.$$eval('a[href]:not([download])', (all) => all.map((one) => one.href));
    for (const link of links.map((one) => new URL(one)).filter(isToFollow)) {
      link.hash = '';
      if (!found.has(kind(link)) && found.size < MOST_PAGES) {
        found.set(kind(link), link.href);
      }
    }
  }
  return [...found.values()].filter((address) => address);
}

/** With an empty cache, as on a first visit; cookies stay. */
async function judge(page, address) {
  const result = await lighthouse(
    address,
    { onlyCategories: Object.keys(LEAST), logLevel: 'error' },
    undefined,
    page,
  );
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) {
    throw new Error(`${address}: ${runtimeError.message}`);
  }
  const failed = categories.accessibility.auditRefs.map((ref) => audits[ref.id]).filter((audit) => audit.score === 0);
  return {
    scores: Object.fromEntries(Object.keys(LEAST).map((name) => [name, Math.round(categories[name].score * 100)])),
    kilobytes: Math.round(audits['total-byte-weight'].numericValue / 1000),
    paint: Math.round(audits['largest-contentful-paint'].numericValue),
    failed: failed.map((audit) => audit.id),
  };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((person) => !PEOPLE.includes(person));
if (unknown.length || !BROWSER) {
  console.error(unknown.length ? `Nobody is called ${unknown.join(', ')}: ${PEOPLE.join(', ')}` : 'There is no Chromium here.');
  process.exit(2);
}
const browser = await puppeteer.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--lang=it'] });
const below = [];
try {
  console.log('| seen by | page | performance | accessibility | largest paint, ms | kB |\n|---|---|---|---|---|---|');
  let judged = 0;
  for (const person of asked.length ? asked : PEOPLE) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    if (person !== 'anybody') {
      await signIn(page, person);
    }
    for (const address of await pagesOf(page, `${SITE}/it`)) {
      const { scores, kilobytes, paint, failed } = await judge(page, address);
      const cells = [person, kind(address), scores.performance, scores.accessibility, paint, kilobytes];
      console.log(`| ${cells.join(' | ')} |${failed.length ? ' ' + failed.join(', ') : ''}`);
      judged++;
      if (Object.entries(LEAST).some(([name, least]) => scores[name] < least)) {
        below.push(`${person} ${kind(address)}`);
      }
    }
    await context.close();
  }
  console.log(`\n${judged} pages, ${below.length} below ${LEAST.performance} or ${LEAST.accessibility}${below.map((one) => '\n* ' + one).join('')}`);
} finally {
  await browser.close();
}
process.exit(below.length ? 1 : 0);
