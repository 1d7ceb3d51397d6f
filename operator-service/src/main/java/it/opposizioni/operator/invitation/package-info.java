/**
 * Asks people into the teams of operators. An invitation is a link: it changes nothing about anybody until the person who has it, signed
 * in, has read who asks and has said yes. The answer to the inviter never depends on who has the address.
 */
package it.opposizioni.operator.invitation;
