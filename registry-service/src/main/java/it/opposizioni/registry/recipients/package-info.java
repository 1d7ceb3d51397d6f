/**
 * Which operators had an answer about a number (GDPR art. 15 par. 1 lett. c): a holder asks, and so does who manages a number by its code. Whose number it
 * is knows this service, what operators were told operator-service: it is asked by an event and answers by one, within seconds as a rule.
 */
package it.opposizioni.registry.recipients;
