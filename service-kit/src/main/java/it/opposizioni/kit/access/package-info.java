/**
 * Who has looked at whose data: each read by somebody else is noted with its purpose, in the transaction of the read, for the person to see and for
 * the Garante to inspect (DPR 26/2022 art. 7 c. 12). The table {@code access_note} is in the database of each service that uses it.
 */
package it.opposizioni.kit.access;
