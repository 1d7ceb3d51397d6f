/** Which operators had an answer about a number in a consultation (GDPR art. 15 par. 1 lett. c): for its holder, and for who has opened it by its code. */
package it.opposizioni.portal.recipients;
