/** Certified mail (PEC, RFC 6109): messages are submitted to a provider, and its receipts are read from our mailbox there. */
package it.opposizioni.portal.pec;
