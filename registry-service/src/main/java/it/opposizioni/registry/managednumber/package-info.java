/**
 * What somebody without an account does with a number that its code has opened: the same as a holder, with the same effects, dates and letters.
 * Without an account nobody gets a worse result (DPR 26/2022 art. 7 c. 1). Who may is {@link it.opposizioni.registry.withoutaccount}'s matter.
 */
package it.opposizioni.registry.managednumber;
