/**
 * People without a digital identity or an account (DPR 26/2022 art. 7 c. 1 lett. a): on the site they prove a line and give an e-mail address,
 * and their opposition is as good as any other. It has no holder; a code manages it, together with a fresh proof of the line, until
 * somebody with an account claims it. See docs/without-account.md.
 */
package it.opposizioni.registry.withoutaccount;
