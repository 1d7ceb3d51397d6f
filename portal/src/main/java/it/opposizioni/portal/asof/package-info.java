/** Whether a number was opposed on a day in the past, towards a company, as far as the register knew it: for its holder and for the registrar. */
package it.opposizioni.portal.asof;
