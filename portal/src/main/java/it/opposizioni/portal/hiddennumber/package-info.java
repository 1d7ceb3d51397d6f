/** Telephone numbers as the addresses of pages have them. */
package it.opposizioni.portal.hiddennumber;
