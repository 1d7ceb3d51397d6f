// Everything works without this file; it only makes some things smoother: live progress (htmx and its events from the server), how far
// an upload is, moving focus, the digest of a file.
import htmx from 'htmx.org';
import 'htmx-ext-sse';

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
  // a menu made of <details> closes with Escape; one that lies over the page also when one leaves it
  document.querySelectorAll('details.menu').forEach((menu) => {
    const whole = menu.closest('.site-menu, .area-nav') ?? menu;
    whole.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    if (!menu.closest('header')) {
      return;
    }
    whole.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !whole.contains(event.relatedTarget)) {
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

// a session ends when no page is asked for during a while: who is still writing is asked in time, in every window
const notice = document.querySelector('dialog[data-left]');
if (notice?.showModal && window.BroadcastChannel) {
  const windows = new BroadcastChannel('session');
  const stay = notice.querySelector('form');
  let end;
  let warning;
  let said;
  const lasts = (seconds) => {
    end = Date.now() + seconds * 1000;
    // one that cannot be prolonged is not asked about again at once
    warning = end - Math.min(notice.dataset.warning, seconds / 2) * 1000;
    said = '';
    notice.close();
  };
  const say = (what) => {
    said = what;
    // opened again, it is read out again
    notice.close();
    notice.querySelectorAll('[data-when]').forEach((part) => (part.hidden = part.dataset.when !== what));
    notice.querySelector('[data-at]').textContent = new Date(end).toLocaleTimeString(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    notice.showModal();
  };
  const look = () => {
    const now = Date.now();
    if (now >= end && said !== 'over') {
      say('over');
    } else if (now >= warning && !said) {
      say('ending');
    }
  };
  const prolong = async () => {
    try {
      const answer = await fetch(stay.action, { method: 'POST', body: new URLSearchParams(new FormData(stay)) });
      const seconds = answer.ok ? Number(await answer.text()) : 0;
      lasts(seconds);
      windows.postMessage(seconds);
      look();
    } catch {
      // no network now: the question stays, to be answered again
    }
  };
  stay.addEventListener('submit', (event) => {
    event.preventDefault();
    prolong();
  });
  // Escape closes the question and must not end the session
  notice.addEventListener('cancel', (event) => {
    if (said === 'ending') {
      event.preventDefault();
      prolong();
    }
  });
  windows.addEventListener('message', ({ data }) => lasts(data));
  lasts(Number(notice.dataset.left));
  windows.postMessage(Number(notice.dataset.left));
  window.setInterval(look, 10_000);
  document.addEventListener('visibilitychange', look);
}

// a form with a large file says how far that is; then one is led on as without script
document.addEventListener('submit', (event) => {
  const form = event.target;
  const line = form.querySelector('[data-upload-progress]');
  if (!line || !form.querySelector('input[type=file]')?.files.length) {
    return;
  }
  event.preventDefault();
  line.hidden = false;
  const said = line.querySelector('[role=status]');
  const failed = () => {
    said.textContent = line.dataset.failed;
    event.submitter?.removeAttribute('disabled');
  };
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = Math.floor((loaded / total) * 100);
    line.querySelector('progress').value = percent;
    line.querySelector('[data-percent]').textContent = `${percent}%`;
  });
  request.upload.addEventListener('load', () => (said.textContent = line.dataset.arrived));
  request.addEventListener('load', () => (request.status < 400 ? window.location.assign(request.responseURL) : failed()));
  request.addEventListener('error', failed);
  request.open('POST', form.action);
  request.send(new FormData(form));
  said.textContent = line.dataset.sending;
});

// a text that is in a file need not be copied by hand
document.querySelectorAll('[data-text-of]').forEach((field) => {
  field.hidden = false;
  const target = document.getElementById(field.dataset.textOf);
  field.querySelector('input').addEventListener('change', async (event) => {
    target.value = (await event.target.files[0]?.slice(0, target.maxLength).text()) ?? '';
  });
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
