// Builds what the browser gets: one style sheet, one script, one icon sprite, the fonts and the mark, each under a name that
// carries its content's hash, and assets.json, from which the pages learn those names. Beside the output folder it makes Keycloak's theme, so
// that the sign-in looks as the portal does: target/keycloak/themes/opposizioni; and target/frontend-sbom.json says of whose packages all that is made.
// Usage: node build.mjs <output folder>. Does nothing when no input has changed since the last run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(here, '../../../target/classes'));
const assets = path.join(out, 'META-INF/resources/assets');
const manifestFile = path.join(out, 'assets.json');
const templates = path.resolve(here, '../resources/templates');
const java = path.resolve(here, '../java');
const themeSource = path.resolve(here, '../../../../deploy/keycloak/themes/opposizioni');
const theme = path.join(out, '../keycloak/themes/opposizioni');
const bill = path.join(out, '../frontend-sbom.json');

const files = (dir) =>
  fs.existsSync(dir)
    ? fs
        .readdirSync(dir, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
    : [];

const digest = (...contents) => {
  const hash = createHash('sha256');
  contents.forEach((content) => hash.update(content));
  return hash.digest('hex');
};

const sources = [...files(here), ...files(templates), ...files(java), ...files(themeSource)];
const fingerprint = digest(...sources.map((file) => file + '\0' + fs.readFileSync(file)));
const stamp = path.join(out, '../frontend.stamp');
if ([stamp, manifestFile, theme, bill].every((made) => fs.existsSync(made)) && fs.readFileSync(stamp, 'utf8') === fingerprint) {
  console.log('front end: unchanged');
  process.exit(0);
}

// npm ci only when the lock file is newer than what is installed
const lock = digest(fs.readFileSync(path.join(here, 'package-lock.json')));
const installed = path.join(here, 'node_modules/.opposizioni-lock');
if (!fs.existsSync(installed) || fs.readFileSync(installed, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (npm.status !== 0) {
    console.error('front end: "npm ci" failed. Node 20 or newer with npm is needed, and the npm registry must be reachable.');
    process.exit(1);
  }
  fs.writeFileSync(installed, lock);
}

const sass = await import('sass');
const { build } = await import('esbuild');
const { PurgeCSS } = await import('purgecss');
const { default: subsetFont } = await import('subset-font');

fs.rmSync(assets, { recursive: true, force: true });
fs.mkdirSync(assets, { recursive: true });
const manifest = {};
const withHash = (name, content) => {
  const { name: stem, ext } = path.parse(name);
  return `${stem}.${digest(content).slice(0, 10)}${ext}`;
};
const emit = (name, content) => {
  const hashed = withHash(name, content);
  fs.writeFileSync(path.join(assets, hashed), content);
  manifest[name] = `/assets/${hashed}`;
};

// fonts: named files of the design system's package, because its own script would inject them. Letters of western Europe and of the rest of it
// are files of their own: a browser asks for the second when a name needs it. Lora stays whole, because its licence reserves its name for the
// font as it is (SIL OFL 1.1, condition 3).
const characters = {
  western: 'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  other:
    'U+100-2BA, U+2BD-2C5, U+2C7-2CC, U+2CE-2D7, U+2DD-2FF, U+304, U+308, U+329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, ' +
    'U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
};
const whole = ['lora-400.woff2'];
const sourceFonts = {
  'titillium-400.woff2': 'Titillium_Web/titillium-web-v10-latin-ext_latin-regular.woff2',
  'titillium-600.woff2': 'Titillium_Web/titillium-web-v10-latin-ext_latin-600.woff2',
  'titillium-700.woff2': 'Titillium_Web/titillium-web-v10-latin-ext_latin-700.woff2',
  'lora-400.woff2': 'Lora/lora-v20-latin-ext_latin-regular.woff2',
  'roboto-mono-400.woff2': 'Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular.woff2',
};
const italia = path.join(here, 'node_modules/bootstrap-italia');
const textOf = (range) =>
  range
    .split(', ')
    .map((part) => part.slice(2).split('-').map((digits) => parseInt(digits, 16)))
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('');
const fonts = {};
for (const [name, file] of Object.entries(sourceFonts)) {
  const source = fs.readFileSync(path.join(italia, 'dist/fonts', file));
  const part = (range) => subsetFont(source, textOf(range), { targetFormat: 'woff2' });
  if (whole.includes(name)) {
    fonts[name] = source;
  } else {
    fonts[name] = await part(characters.western);
    fonts[name.replace('.', '-other.')] = await part(characters.other);
  }
}
Object.entries(fonts).forEach(([name, content]) => emit(name, content));

// icons: a sprite of the few we use
const icons = JSON.parse(fs.readFileSync(path.join(here, 'svg/icons.json'), 'utf8'));
const symbols = icons.map((icon) => {
  const svg = fs.readFileSync(path.join(italia, 'src/svg', `it-${icon}.svg`), 'utf8');
  const body = svg.replace(/<\?xml[^>]*>/, '').replace(/<svg[^>]*>|<\/svg>/g, '').replace(/\s*style="[^"]*"/g, '').trim();
  return `<symbol id="${icon}" viewBox="0 0 24 24">${body}</symbol>`;
});
emit('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
emit('mark.svg', fs.readFileSync(path.join(here, 'svg/mark.svg')));
fs.copyFileSync(path.join(here, 'svg/mark.svg'), path.join(assets, '../favicon.svg'));

// whose packages the browser gets something of
const shipped = new Set();
const ship = (file) => {
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (found) shipped.add(found[1]);
};
ship(italia + '/');

// styles: only what a page can use
const styles = async (entry, pages, fontAddress) => {
  const compiled = sass.compile(path.join(here, 'scss', entry), {
    loadPaths: [here, path.join(italia, 'src/scss')],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'mixed-decls', 'if-function', 'legacy-js-api'],
    logger: sass.Logger.silent,
    functions: { 'characters($of)': ([of]) => new sass.SassString(characters[of.assertString().text], { quotes: false }) },
  });
  compiled.loadedUrls.forEach((url) => ship(url.pathname));
  const css = compiled.css;
  const [purged] = await new PurgeCSS().purge({
    content: pages.map((file) => ({ raw: fs.readFileSync(file, 'utf8'), extension: 'html' })),
    css: [{ raw: css }],
    variables: true,
    safelist: { standard: ['htmx-request', 'autofocus', 'open'] },
  });
  const sheet = Object.keys(fonts).reduce((text, name) => text.replaceAll(`url(${name})`, `url(${fontAddress(name)})`), purged.css);
  const shrunk = await build({ stdin: { contents: sheet, loader: 'css' }, minify: true, write: false });
  return Buffer.from(shrunk.outputFiles[0].contents);
};
emit('portal.css', await styles('portal.scss', [...files(templates), ...files(java)], (name) => manifest[name]));

// the theme: a folder that Keycloak takes as it is. It keeps files under their names for long, so a style sheet that changes has a new one
fs.rmSync(theme, { recursive: true, force: true });
fs.cpSync(themeSource, theme, { recursive: true });
const resources = path.join(theme, 'login/resources');
['css', 'fonts', 'img'].forEach((folder) => fs.mkdirSync(path.join(resources, folder), { recursive: true }));
Object.entries(fonts).forEach(([name, content]) => fs.writeFileSync(path.join(resources, 'fonts', name), content));
fs.copyFileSync(path.join(here, 'svg/mark.svg'), path.join(resources, 'img/mark.svg'));
// SPID's mark as AgID publishes it: its rules allow no other
const spid = path.join(here, 'node_modules/spid-smart-button/dist/img/spid-ico-circle-bb.svg');
fs.copyFileSync(spid, path.join(resources, 'img/spid.svg'));
ship(spid);
const themeSheet = await styles('theme.scss', files(path.join(themeSource, 'login')), (name) => `../fonts/${name}`);
const themeSheetName = withHash('theme.css', themeSheet);
fs.writeFileSync(path.join(resources, 'css', themeSheetName), themeSheet);
const themeProperties = path.join(theme, 'login/theme.properties');
fs.writeFileSync(themeProperties, fs.readFileSync(themeProperties, 'utf8').replace('css/theme.css', `css/${themeSheetName}`));

const script = await build({ entryPoints: [path.join(here, 'js/portal.js')], bundle: true, minify: true, write: false, metafile: true, target: 'es2020' });
emit('portal.js', Buffer.from(script.outputFiles[0].contents));
Object.keys(script.metafile.inputs).forEach(ship);

// a bill of materials (CycloneDX) like those of the Maven modules, which know nothing of npm; the fonts are works of their own
const component = (type, name, version, licence) => ({ type, name, version, licenses: [{ license: { id: licence } }] });
// in its file LICENSE alone
const unsaid = { 'htmx-ext-sse': '0BSD' };
const packages = [...shipped].sort().map((name) => {
  const { version, license } = JSON.parse(fs.readFileSync(path.join(here, 'node_modules', name, 'package.json'), 'utf8'));
  return { ...component('library', name, version, license ?? unsaid[name]), purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
});
const versionOf = (file) => /-v(\d+)-/.exec(file)[1];
const typefaces = [
  component('data', 'Titillium Web', versionOf(sourceFonts['titillium-400.woff2']), 'OFL-1.1'),
  component('data', 'Lora', versionOf(sourceFonts['lora-400.woff2']), 'OFL-1.1'),
  component('data', 'Roboto Mono', versionOf(sourceFonts['roboto-mono-400.woff2']), 'Apache-2.0'),
];
fs.writeFileSync(
  bill,
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [...packages, ...typefaces] }, null, 2) + '\n',
);

fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, 2) + '\n');
fs.mkdirSync(path.dirname(stamp), { recursive: true });
fs.writeFileSync(stamp, fingerprint);
console.log('front end: built', Object.values(manifest).map((name) => path.basename(name)).join(' '));
