// Everything works without this file; it only makes some things smoother: live progress (htmx), moving focus, the digest of a file.
import htmx from 'htmx.org/dist/htmx.esm.js';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '286', swap: true },
  { code: '[23]..', swap: true },
  { code: '422', swap: true },
  { code: '[45]..', swap: false, error: true },
];

document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('[data-focus]')?.focus();
  // a menu made of <details> closes with Escape and when one leaves it
  document.querySelectorAll('details.menu').forEach((menu) => {
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
        menu.open = false;
      }
    });
  });
});

// a form is sent once: the server is safe against the second click, the person should not wonder about it
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (button?.matches('[data-once]')) {
    window.setTimeout(() => button.setAttribute('disabled', ''), 0);
  }
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('[data-once][disabled]').forEach((button) => button.removeAttribute('disabled'));
});

// the digest of a file, computed here: the file itself is never sent
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
document.querySelectorAll('[data-digest-of]').forEach((field) => {
  if (!window.crypto?.subtle) {
    return;
  }
  field.hidden = false;
  const said = field.querySelector('[role=status]');
  const target = document.getElementById(field.dataset.digestOf);
  field.querySelector('input').addEventListener('change', async (event) => {
    const file = event.target.files[0];
    if (!file) {
      return;
    }
    said.textContent = field.dataset.busy;
    try {
      target.value = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      said.textContent = field.dataset.done;
    } catch {
      said.textContent = field.dataset.failed;
    }
  });
});
