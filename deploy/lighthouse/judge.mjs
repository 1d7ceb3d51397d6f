// Follows the links of the portal from its first page, in each language, and lets Lighthouse judge one page of each kind as a slow telephone
// sees it; and what some pages are after their form was sent.
import * as fs from 'node:fs';
import lighthouse, { snapshot } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const SITE = process.env.PORTAL_URL ?? 'http://localhost:8080';
const PASSWORD = 'opposizioni';
const LEAST = { performance: 95, accessibility: 100 };
const PEOPLE = ['anybody', 'marco', 'giulia', 'acme', 'squillo', 'nuova', 'gestore', 'garante'];
const LANGUAGES = ['it', 'en'];
const MOST_PAGES = 150;
const BROWSER = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((file) => fs.existsSync(file));

/** No link leads here: a form does, sent as it is, or with a few words. Nothing that is sent changes the register. */
const STATES = {
  anybody: [
    { name: 'a problem of the site, with what is wrong', at: { it: 'segnala-un-problema', en: 'report-a-problem' } },
    { name: 'a problem of the site, sent', at: { it: 'segnala-un-problema', en: 'report-a-problem' }, words: { words: 'Lighthouse' } },
    { name: 'a number without an account, with what is wrong', at: { it: 'senza-account', en: 'without-account' } },
    { name: 'a number without an account, its proof', at: { it: 'senza-account', en: 'without-account' }, words: { number: '3331234567' } },
    { name: 'managing by code, the proof of the line', at: { it: 'gestisci-con-il-codice', en: 'manage-by-code' }, words: { number: '3331234567' } },
  ],
  marco: [
    { name: 'adding numbers, their proof', at: { it: 'area-personale/aggiungi-numeri', en: 'personal-area/add-numbers' }, words: { number0: '3337654321' } },
    { name: 'a new complaint, with what is wrong', at: { it: 'area-personale/segnalazioni/nuova', en: 'personal-area/complaints/new' } },
    { name: 'a request for help, with what is wrong', at: { it: 'area-personale/assistenza', en: 'personal-area/assistance' } },
  ],
  acme: [{ name: 'the quick check, with what is wrong', at: { it: 'operatori/controllo-rapido', en: 'operators/number-check' } }],
  gestore: [{ name: 'a new notice, with what is wrong', at: { it: 'amministrazione/avvisi/nuova', en: 'administration/incidents/new' } }],
};

/** Pages that differ by an id, a code or a query only are of one kind. */
const kind = (address) =>
  new URL(address).pathname
    .split('/')
    .map((step) => (/\d/.test(step) ? '…' : step))
    .join('/');

/** Not the other language, whose turn comes, and nothing that ends the session. */
const isToFollow = (address, language) =>
  address.origin === new URL(SITE).origin &&
  address.pathname.startsWith(`/${language}`) &&
  !/\/(esci|sign-out|logout)\b/.test(address.pathname);

async function signIn(page, person, language) {
  await page.goto(`${SITE}/${language}/${language === 'it' ? 'accedi' : 'sign-in'}`);
  await page.type('#username', person);
  await page.type('#password', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click('#kc-login')]);
}

/** A file that is to be saved is no page: the browser stops going there. */
const isFile = (failure) => /ERR_ABORTED/.test(failure.message);

/** The addresses of one page of each kind, and those at which there is none. A page that nobody judges is none that has passed. */
async function pagesOf(page, language) {
  const first = `${SITE}/${language}`;
  const found = new Map([[kind(first), first]]);
  const broken = [];
  for (const address of found.values()) {
    let answer = null;
    try {
      answer = await page.goto(address);
    } catch (failure) {
      if (!isFile(failure)) {
        broken.push(`${address}: ${failure.message}`);
      }
    }
    if (answer && answer.status() >= 400) {
      broken.push(`${address}: ${answer.status()}`);
    }
    if (!answer?.ok() || !answer.headers()['content-type']?.startsWith('text/html')) {
      found.set(kind(address), null);
      continue;
    }
    const links = await page.$$eval('a[href]:not([download])', (all) => all.map((one) => one.href));
    for (const link of links.map((one) => new URL(one)).filter((one) => isToFollow(one, language))) {
      link.hash = '';
      if (!found.has(kind(link)) && found.size < MOST_PAGES) {
        found.set(kind(link), link.href);
      } else if (!found.has(kind(link))) {
        throw new Error(`more than ${MOST_PAGES} kinds of page: ${link.href} would not be judged`);
      }
    }
  }
  return { pages: [...found.values()].filter((address) => address), broken };
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

/** What can be judged of a page that is there already: accessibility, and not how it was loaded. */
async function judgeAfterSending(page, language, { name, at, words = {} }) {
  await page.goto(`${SITE}/${language}/${at[language]}`);
  for (const [field, typed] of Object.entries(words)) {
    await page.type(`#${field}`, typed);
  }
  await Promise.all([page.waitForNavigation(), page.click('main form[method=post] .btn-primary')]);
  const { categories, audits } = (await snapshot(page, { flags: { onlyCategories: ['accessibility'], logLevel: 'error' } })).lhr;
  const failed = categories.accessibility.auditRefs.map((ref) => audits[ref.id]).filter((audit) => audit.score === 0);
  return { name, score: Math.round(categories.accessibility.score * 100), failed: failed.map((audit) => audit.id) };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((one) => ![...PEOPLE, ...LANGUAGES].includes(one));
/** Those that were asked for, or all. */
const chosen = (all) => (all.some((one) => asked.includes(one)) ? all.filter((one) => asked.includes(one)) : all);
if (unknown.length || !BROWSER) {
  console.error(unknown.length ? `Nobody is called ${unknown.join(', ')}: ${[...PEOPLE, ...LANGUAGES].join(', ')}` : 'There is no Chromium here.');
  process.exit(2);
}
const browser = await puppeteer.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--lang=it'] });
const below = [];
try {
  console.log('| seen by | page | performance | accessibility | largest paint, ms | kB |\n|---|---|---|---|---|---|');
  let judged = 0;
  for (const [person, language] of chosen(PEOPLE).flatMap((one) => chosen(LANGUAGES).map((its) => [one, its]))) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    if (person !== 'anybody') {
      await signIn(page, person, language);
    }
    const { pages, broken } = await pagesOf(page, language);
    below.push(...broken.map((one) => `${person} ${one}`));
    for (const address of pages) {
      const { scores, kilobytes, paint, failed } = await judge(page, address);
      const cells = [person, kind(address), scores.performance, scores.accessibility, paint, kilobytes];
      console.log(`| ${cells.join(' | ')} |${failed.length ? ' ' + failed.join(', ') : ''}`);
      judged++;
      if (Object.entries(LEAST).some(([name, least]) => scores[name] < least)) {
        below.push(`${person} ${kind(address)}`);
      }
    }
    for (const state of STATES[person] ?? []) {
      const { name, score, failed } = await judgeAfterSending(page, language, state);
      console.log(`| ${person} | ${language}: ${name} | – | ${score} | – | – |${failed.length ? ' ' + failed.join(', ') : ''}`);
      judged++;
      if (score < LEAST.accessibility) {
        below.push(`${person} ${language}: ${name}`);
      }
    }
    await context.close();
  }
  console.log(`\n${judged} pages, ${below.length} not there, or below ${LEAST.performance} or ${LEAST.accessibility}${below.map((one) => '\n* ' + one).join('')}`);
} finally {
  await browser.close();
}
process.exit(below.length ? 1 : 0);
