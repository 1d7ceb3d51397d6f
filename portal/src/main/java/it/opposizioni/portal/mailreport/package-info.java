/**
 * E-mails that come back. A mail server takes what the receiver's refuses hours later; who brings our e-mails reports that as those who bring text
 * messages do, signed (Standard Webhooks).
 */
package it.opposizioni.portal.mailreport;
