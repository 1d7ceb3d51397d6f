/**
 * What an operator has to do by a day: the monthly consultation, and consultations that end while a campaign runs. Obligations
 * are never stored: they are a function of what was consulted, of the campaigns and of the day. Only what was announced is stored.
 *
 * <p>The law wants a consultation every month (L. 5/2018 art. 1 c. 12), and a consultation is valid for 15 days (DPR 26/2022 art. 8 c.
 * 2): an operator that calls all month must consult at least twice. That is why both are in the same calendar.
 */
package it.opposizioni.operator.obligation;
