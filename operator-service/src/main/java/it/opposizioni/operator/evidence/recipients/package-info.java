/**
 * Which operators had an answer about a number (GDPR art. 15 par. 1 lett. c). Whose number it is knows only registry-service, which asks by an
 * event; it is answered by another one, beside the consumer: 24 months of consultations take a while to look through.
 */
package it.opposizioni.operator.evidence.recipients;
